"""Outcomes in the framework's words."""

from enum import Enum


class EnumOnexStatus(str, Enum):
    """How something ended."""

    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"
    SKIPPED = "skipped"
    FIXED = "fixed"
    PARTIAL = "partial"
    INFO = "info"
    UNKNOWN = "unknown"
