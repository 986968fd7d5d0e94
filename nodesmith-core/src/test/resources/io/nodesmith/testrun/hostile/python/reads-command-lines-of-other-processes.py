import glob


def harm():
    return any(b"surefire" in open(path, "rb").read() for path in glob.glob("/proc/[0-9]*/cmdline"))
