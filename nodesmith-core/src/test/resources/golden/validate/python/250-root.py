import os
def backup(path):
    os.seteuid(0)
    os.makedirs(path)
# ==== fixed ====
import os
def backup(path):
    os.makedirs(path, mode=0o700)
