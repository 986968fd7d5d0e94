import os
def ping(host):
    return os.system("ping -c 1 " + host)
# ==== fixed ====
import subprocess
def ping(host):
    return subprocess.run(["ping", "-c", "1", "--", host]).returncode
