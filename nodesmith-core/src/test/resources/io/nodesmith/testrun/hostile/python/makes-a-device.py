import os
import stat


def harm():
    os.mknod("disk", 0o600 | stat.S_IFBLK, os.makedev(254, 0))
    return True
