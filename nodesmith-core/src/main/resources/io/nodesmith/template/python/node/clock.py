"""The clock of {{node.node}}."""

from datetime import UTC, datetime


def system_clock() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)
