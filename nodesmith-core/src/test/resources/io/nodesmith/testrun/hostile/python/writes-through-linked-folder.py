import os


def harm():
    os.symlink(os.path.dirname("@CANARY@"), "link")
    open("link/new", "w").write("harmed")
    return True
