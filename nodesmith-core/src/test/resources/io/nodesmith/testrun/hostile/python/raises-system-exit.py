import sys


def harm():
    sys.exit(0)
