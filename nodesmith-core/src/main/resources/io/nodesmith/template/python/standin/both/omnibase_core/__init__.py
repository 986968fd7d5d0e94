"""A stand-in for omnibase_core, for tests where the real one is not installed.

It has only the names that generated nodes use, with the signatures and the validation that are
recorded of the real ones, and is never part of a delivered node.
"""

from omnibase_core.enums.enum_core_error_code import EnumCoreErrorCode
from omnibase_core.models.errors.model_onex_error import ModelOnexError

__version__ = "stand-in"
__all__ = ["EnumCoreErrorCode", "ModelOnexError"]
