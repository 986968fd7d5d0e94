"""What messages are, and where they may go."""

from enum import Enum


class EnumMessageCategory(str, Enum):
    """What a message is."""

    EVENT = "event"
    COMMAND = "command"
    INTENT = "intent"
