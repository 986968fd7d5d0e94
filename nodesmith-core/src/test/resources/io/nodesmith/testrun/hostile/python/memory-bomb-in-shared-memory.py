import mmap


def harm():
    held = []
    for _ in range(4096):
        held.append(mmap.mmap(-1, 1 << 20))
        held[-1].write(b"x" * (1 << 20))
    return True
