import os


def harm():
    os.makedirs("/".join(["deep"] + ["folder"] * 150))
    open("deep/a\nb", "w").close()
    os.chmod("deep", 0)
    return False
