"""Lets the stand-in for omnibase_core be found where the real one is not installed."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent / "stand_in"))


def pytest_unconfigure() -> None:
    """Say which one was used; this line is the last."""
    core = sys.modules.get("omnibase_core")
    name = "none" if core is None else getattr(core, "__version__", "unknown")
    sys.stderr.write(f"\nomnibase_core used: {name}\n")
