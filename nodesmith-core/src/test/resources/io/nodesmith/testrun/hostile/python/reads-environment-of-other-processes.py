import glob


def harm():
    for path in glob.glob("/proc/[0-9]*/environ"):
        try:
            text = open(path, "rb").read()
        except OSError:
            continue
        if b"USER=" in text or b"JAVA_HOME=" in text or b"_KEY=" in text:
            return True
    return False
