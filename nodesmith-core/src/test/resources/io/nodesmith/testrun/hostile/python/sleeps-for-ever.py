import time


def harm():
    time.sleep(1e9)
    return True
