import sys


def harm():
    return bool(sys.stdin.read())
