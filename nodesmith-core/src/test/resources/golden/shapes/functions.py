#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Functions of a module."""

from __future__ import annotations

import contextlib
import functools

DOUBLE = lambda x: x * 2


def plain(a, b=lambda: {1: 2}, *, c: dict[str, int] = {}):
    # IMPLEMENTATION REQUIRED
    pass


def keywords(a, b, /, c, *, d, **rest) -> None:
    """Positional only, keyword only."""
    # IMPLEMENTATION REQUIRED
    pass


def many_lines(
    first: int,  # the first: an int
    second: str = ")",  # TODO: not a mark of a stub's body
    *others: tuple[int, ...],
) -> dict[str, list[int]]:  # what comes of it
    """Documented."""
    # IMPLEMENTATION REQUIRED
    pass


@functools.lru_cache(
    maxsize=100,
    typed=True,  # it matters: 1 and 1.0
)
@functools.wraps(plain)
def decorated(x):
    # IMPLEMENTATION REQUIRED
    pass


def generator(n):
    # IMPLEMENTATION REQUIRED
    pass


async def async_generator(n):
    """Yields."""
    # IMPLEMENTATION REQUIRED
    pass


@contextlib.asynccontextmanager
async def opened(path):
    # IMPLEMENTATION REQUIRED
    pass


def generic[T: (int, str), *Ts](items: list[T], *rest: *Ts) -> T:
    # IMPLEMENTATION REQUIRED
    pass


class Stack[T]:
    def push(self, item: T) -> None:
        # IMPLEMENTATION REQUIRED
        pass


def outer(n):
    """Has a function inside."""
    limit = n * 2

    def inner(x):
        # IMPLEMENTATION REQUIRED
        pass

    return inner(limit)


def with_match(command):
    match command:
        case {"go": place}:
            return place
        case [first, *rest]:
            return rest
        case _:
            return None


def choose(command):
    # IMPLEMENTATION REQUIRED
    pass


if DOUBLE(2) == 4:

    def conditional(x):
        # IMPLEMENTATION REQUIRED
        pass

else:

    def conditional(x, y):
        # IMPLEMENTATION REQUIRED
        pass


def größer_𝒳(𝒳, ü):
    """Non-BMP 𝒳."""
    # IMPLEMENTATION REQUIRED
    pass


def after_form_feed():
    # IMPLEMENTATION REQUIRED
    pass


def raising(x):
    # IMPLEMENTATION REQUIRED
    raise NotImplementedError("raising")


def with_result(x):
    try:
        # IMPLEMENTATION REQUIRED: compute
        result = {"status": "success"}
        return result
    except ValueError as error:
        raise RuntimeError(str(error)) from error


def last(x):
    # IMPLEMENTATION REQUIRED
    pass