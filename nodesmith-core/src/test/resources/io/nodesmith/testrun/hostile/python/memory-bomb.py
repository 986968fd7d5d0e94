def harm():
    return len([bytearray(b"x" * (1 << 20)) for _ in range(4096)]) == 4096
