-- Tables of the {{node.service}} node. Safe to run again.
{{#groups}}
{{#entity}}
CREATE TABLE IF NOT EXISTS "{{snake}}s" (
{{#fields}}
  "{{snake}}" {{#isString}}text{{/isString}}{{#isInteger}}bigint{{/isInteger}}{{#isNumber}}double precision{{/isNumber}}{{#isDecimal}}numeric{{/isDecimal}}{{#isBoolean}}boolean{{/isBoolean}}{{#isTimestamp}}timestamptz{{/isTimestamp}}{{#isUuid}}uuid{{/isUuid}}{{#isBytes}}bytea{{/isBytes}}{{#isStringList}}text[]{{/isStringList}}{{#required}} NOT NULL{{/required}},
{{/fields}}
  PRIMARY KEY ("id")
);
{{/entity}}
{{/groups}}
