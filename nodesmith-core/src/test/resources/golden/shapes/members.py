"""Members of classes, each with a mark."""
import abc
import dataclasses
import functools
import typing
from typing import Protocol, overload


class Temperature:
    """A temperature."""

    def __init__(self, degrees):
        # IMPLEMENTATION REQUIRED
        pass

    @property
    def celsius(self):
        """In degrees."""
        # IMPLEMENTATION REQUIRED
        pass

    @celsius.setter
    def celsius(self, value):
        # IMPLEMENTATION REQUIRED
        pass

    @celsius.deleter
    def celsius(self):
        # IMPLEMENTATION REQUIRED
        pass

    @functools.cached_property
    def kelvin(self) -> float:
        # IMPLEMENTATION REQUIRED
        pass

    @staticmethod
    def parse(text):
        # IMPLEMENTATION REQUIRED
        pass

    @classmethod
    def boiling(cls):
        # IMPLEMENTATION REQUIRED
        pass

    def __eq__(self, other):
        # IMPLEMENTATION REQUIRED
        pass

    def __len__(self): pass  # IMPLEMENTATION REQUIRED

    def __enter__(self):
        # IMPLEMENTATION REQUIRED
        pass

    def __exit__(self, kind, value, trace):
        # IMPLEMENTATION REQUIRED
        pass

    async def __aenter__(self):
        # IMPLEMENTATION REQUIRED
        pass

    async def __aexit__(self, *details):
        # IMPLEMENTATION REQUIRED
        pass

    def __iter__(self):
        # IMPLEMENTATION REQUIRED
        yield

    async def __aiter__(self):
        # IMPLEMENTATION REQUIRED
        pass

    class Scale:
        """Nested."""

        def convert(self, degrees):
            # IMPLEMENTATION REQUIRED
            pass

        class Step:
            def size(self):
                # IMPLEMENTATION REQUIRED
                pass

    def after(self):
        # IMPLEMENTATION REQUIRED
        pass


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self) -> float:
        ...

    @property
    @abc.abstractmethod
    def name(self) -> str:
        pass

    def twice(self) -> float:
        # IMPLEMENTATION REQUIRED
        pass


class Closes(Protocol):
    def close(self) -> None: ...

    def is_open(self) -> bool:
        """Whether it is open."""
        ...


@dataclasses.dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

    def __post_init__(self):
        # IMPLEMENTATION REQUIRED
        pass

    @overload
    def at(self, i: int) -> int: ...
    @typing.overload
    def at(self, i: str) -> int:
        pass
    def at(self, i):
        # IMPLEMENTATION REQUIRED
        pass


class Other:
    def twice(self) -> float:
        # IMPLEMENTATION REQUIRED
        pass

    def after(self):
        # IMPLEMENTATION REQUIRED
        pass
