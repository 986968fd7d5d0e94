"""The node's logic as the tests use it."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar
from unittest import TestCase
{{#testImports}}
{{this}}
{{/testImports}}
from omnibase_core import EnumCoreErrorCode, ModelOnexError
{{^thin}}
from omnibase_core.models.container.model_onex_container import ModelONEXContainer
{{/thin}}
from ..{{logicModule}} import {{logic}}

T = TypeVar("T")
LIMIT_SECONDS = 60.0


def make_node(**given: Any) -> {{logic}}:
    """Make it with collaborators for tests, but for those that are given."""
    values: dict[str, Any] = {
{{^thin}}
        "container": ModelONEXContainer(),
{{/thin}}
{{#collaborators}}
        "{{name}}": {{testValue}},
{{/collaborators}}
    }
    values.update(given)
    return {{logic}}(**values)


def run(work: Coroutine[Any, Any, T]) -> T:
    """Wait for what is asynchronous, but not for ever."""

    async def bounded() -> T:
        return await asyncio.wait_for(work, LIMIT_SECONDS)

    return asyncio.run(bounded())


def assert_fails(
    case: TestCase, code: EnumCoreErrorCode, work: Coroutine[Any, Any, object]
) -> ModelOnexError:
    """Check that the work fails with this code."""
    with case.assertRaises(ModelOnexError) as caught:
        run(work)
    case.assertEqual(code, caught.exception.error_code)
    return caught.exception
