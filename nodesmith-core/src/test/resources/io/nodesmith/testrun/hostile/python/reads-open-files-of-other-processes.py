import glob
import os


def harm():
    for path in glob.glob("/proc/[0-9]*/fd/*"):
        try:
            if "@CANARY@" in os.readlink(path) or "surefire" in os.readlink(path):
                return True
        except OSError:
            continue
    return False
