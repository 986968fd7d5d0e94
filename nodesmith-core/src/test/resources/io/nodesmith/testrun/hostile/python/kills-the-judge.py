import os
import signal


def harm():
    os.kill(@PID@, signal.SIGKILL)
    return True
