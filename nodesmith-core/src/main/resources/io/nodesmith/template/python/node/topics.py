"""The place of {{node.node}} on the event bus, as its contract has it."""

SUBSCRIBE: tuple[str, ...] = (
{{#subscribeTopics}}
    "{{this}}",
{{/subscribeTopics}}
)
PUBLISH: tuple[str, ...] = (
{{#publishTopics}}
    "{{this}}",
{{/publishTopics}}
)
