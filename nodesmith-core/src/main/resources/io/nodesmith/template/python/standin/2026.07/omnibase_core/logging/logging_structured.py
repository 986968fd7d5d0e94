"""Structured log events."""

import json
import logging
from datetime import UTC, datetime
from typing import Any

from omnibase_core.enums.enum_log_level import EnumLogLevel
from pydantic import BaseModel

_LEVELS = {
    EnumLogLevel.DEBUG: logging.DEBUG,
    EnumLogLevel.INFO: logging.INFO,
    EnumLogLevel.WARNING: logging.WARNING,
    EnumLogLevel.ERROR: logging.ERROR,
    EnumLogLevel.CRITICAL: logging.CRITICAL,
}


def _plain(value: object) -> object:
    """What JSON has no form for."""
    return value.model_dump(mode="json") if isinstance(value, BaseModel) else str(value)


def emit_log_event_sync(level: EnumLogLevel, message: str, context: Any = None) -> None:
    """Log one event as a line of JSON."""
    entry = {
        "timestamp": datetime.now(UTC).isoformat(),
        "level": level.value,
        "message": message,
        "context": context or {},
    }
    logging.getLogger("omnibase").log(
        _LEVELS.get(level, logging.INFO), json.dumps(entry, default=_plain)
    )
