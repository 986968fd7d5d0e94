import unittest


def harm():
    raise unittest.SkipTest("not today")
# file: other.py
def fine():
    return True
