"""The place of {{node.node}} on the event bus, as its contract has it."""

SUBSCRIBE: tuple[str, ...] = (
{{#subscribe}}
    "{{this}}",
{{/subscribe}}
)
PUBLISH: tuple[str, ...] = (
{{#publish}}
    "{{this}}",
{{/publish}}
)
