import subprocess
import time


def harm():
    children = [subprocess.Popen(["tail", "/dev/zero"]) for _ in range(8)]
    time.sleep(30)
    return bool(children)
