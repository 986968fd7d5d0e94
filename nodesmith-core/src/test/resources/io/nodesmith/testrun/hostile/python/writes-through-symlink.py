import os


def harm():
    os.symlink("@CANARY@", "link")
    with open("link", "r+") as file:
        file.write("harmed")
    return True
