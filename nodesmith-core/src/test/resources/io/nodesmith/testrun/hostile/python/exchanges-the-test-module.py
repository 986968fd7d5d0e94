import sys
import types
import unittest


class HostileTest(unittest.TestCase):
    __module__ = "test_hostile"

    def test_harm(self):
        pass


fake = types.ModuleType("test_hostile")
fake.HostileTest = HostileTest
sys.modules["test_hostile"] = fake


def harm():
    return False
