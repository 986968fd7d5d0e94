import os


def harm():
    os.link("@CANARY@", "hard")
    open("hard", "w").write("harmed")
    return True
