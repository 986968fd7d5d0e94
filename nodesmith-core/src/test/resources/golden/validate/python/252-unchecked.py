import os
def store(fd, data):
    os.write(fd, data)
    os.fork()
# ==== fixed ====
import os
def store(fd, data):
    written = os.write(fd, data)
    pid = os.fork()
    return written, pid
