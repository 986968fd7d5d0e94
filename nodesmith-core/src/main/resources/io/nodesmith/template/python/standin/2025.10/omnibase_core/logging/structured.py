"""Structured log events."""

import json
import logging
from datetime import UTC, datetime
from typing import Any

from omnibase_core.enums.enum_log_level import EnumLogLevel

_LEVELS = {
    EnumLogLevel.DEBUG: logging.DEBUG,
    EnumLogLevel.INFO: logging.INFO,
    EnumLogLevel.WARNING: logging.WARNING,
    EnumLogLevel.ERROR: logging.ERROR,
    EnumLogLevel.CRITICAL: logging.CRITICAL,
}


def emit_log_event_sync(level: EnumLogLevel, message: str, context: Any = None) -> None:
    """Log one event as a line of JSON."""
    entry = {
        "timestamp": datetime.now(UTC).isoformat(),
        "level": level.value,
        "message": message,
        "context": context or {},
    }
    logging.getLogger("omnibase").log(_LEVELS[level], json.dumps(entry))
