import os


def harm():
    os.remove("@CANARY@")
    return True
