"""Kinds of effects and of their ends."""

from enum import Enum


class EnumEffectType(Enum):
    """What is touched."""

    FILE_OPERATION = "file_operation"
    DATABASE_OPERATION = "database_operation"
    API_CALL = "api_call"


class EnumTransactionState(Enum):
    """What became of it."""

    PENDING = "pending"
    ACTIVE = "active"
    COMMITTED = "committed"
    ROLLED_BACK = "rolled_back"
    FAILED = "failed"
