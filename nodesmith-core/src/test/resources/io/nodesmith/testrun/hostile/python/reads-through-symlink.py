import os


def harm():
    os.symlink("@CANARY@", "link")
    return bool(open("link").read())
