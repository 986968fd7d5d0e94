"""No marks: bodies that do nothing are stubs."""
from abc import ABC, abstractmethod
from typing import Protocol, overload


def documented(x):
    """Only a docstring."""


def quoted(x):
    '''Only a docstring,
    over lines.'''


def dots(x): ...


def dots_below(x):
    ...


def passes(x): pass


def raises(x):
    raise NotImplementedError


def raises_with_words(x):
    """Documented."""
    raise NotImplementedError("to do")


def real(x):
    return None


def real_too(x):
    for _ in range(x):
        pass


class Reader(Protocol):
    def read(self) -> str: ...


class Base(ABC):
    @abstractmethod
    def load(self): ...

    @overload
    def get(self, key: int) -> int: ...
    @overload
    def get(self, key: str) -> str: ...
    def get(self, key):
        ...

    def save(self): pass


class Error(Exception):
    pass
