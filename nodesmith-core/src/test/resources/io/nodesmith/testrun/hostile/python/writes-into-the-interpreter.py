import os
import unittest


def harm():
    open(os.path.join(os.path.dirname(unittest.__file__), "harmed.py"), "w").write("x = 1")
    return True
