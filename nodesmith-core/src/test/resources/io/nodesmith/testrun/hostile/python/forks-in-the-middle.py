import os
import sys


def harm():
    if os.fork() == 0:
        return True
    sys.stdout.flush()
    os.waitpid(-1, 0)
    os._exit(0)
