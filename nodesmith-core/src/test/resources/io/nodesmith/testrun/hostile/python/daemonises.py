import os
import time


def harm():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            for descriptor in range(3):
                os.close(descriptor)
            time.sleep(1)
            try:
                open("@CANARY@", "w").write("harmed")
            finally:
                time.sleep(600)
        os._exit(0)
    return False
