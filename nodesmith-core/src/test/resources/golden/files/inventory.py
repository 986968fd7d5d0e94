"""Keeps stock. 𝒳"""
from __future__ import annotations

import math
from typing import Optional


LIMIT = 10


class Inventory:
    """Stock by name: größer 𝒳."""

    RATE = 2

    class Item:
        def __init__(self, name):
            self.name = name

        def label(self):
            # IMPLEMENTATION REQUIRED
            pass

    def __init__(self):
        self.stock = {}
        self._level = 0

    def add(self, name, count=1):
        """
        Adds to the stock.
        :return: the new count
        """
        # IMPLEMENTATION REQUIRED
        pass

    @property
    def level(self):
        """The level."""
        # IMPLEMENTATION REQUIRED
        pass

    @level.setter
    def level(self, value):
        # IMPLEMENTATION REQUIRED
        pass

    @staticmethod
    def parse(text):
        # IMPLEMENTATION REQUIRED
        pass

    async def fetch(
        self,
        name: str,  # the name: of it
        *,
        tries: int = 3,
    ) -> Optional[int]:
        """Fetches."""
        # IMPLEMENTATION REQUIRED
        pass

    async def execute(self, data):
        """Runs the logic."""
        try:
            # IMPLEMENTATION REQUIRED: Add pure computation logic here
            result = {"status": "success", "computed": True}
            self.log("done")
            return result
        except ValueError as error:
            raise RuntimeError(str(error)) from error

    def pairs(self):
        # IMPLEMENTATION REQUIRED
        pass


def total(items):
    """Sum of all."""
    # IMPLEMENTATION REQUIRED
    pass
