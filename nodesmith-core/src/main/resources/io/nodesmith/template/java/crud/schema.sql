-- Tables of the {{node.service}} node. Safe to run again.
{{#groups}}
{{#entity}}
CREATE TABLE IF NOT EXISTS "{{snake}}s" (
{{#fields}}
  "{{snake}}" {{columnType}}{{#required}} NOT NULL{{/required}},
{{/fields}}
  PRIMARY KEY ("id")
);
{{/entity}}
{{/groups}}
