import os


def harm():
    for become in (os.setuid, os.seteuid):
        try:
            become(0)
            return True
        except OSError:
            continue
    return os.getuid() == 0
