"""Levels of log events."""

from enum import Enum


class EnumLogLevel(str, Enum):
    """How much a log event matters."""

    TRACE = "trace"
    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
    CRITICAL = "critical"
    FATAL = "fatal"
    SUCCESS = "success"
    UNKNOWN = "unknown"
