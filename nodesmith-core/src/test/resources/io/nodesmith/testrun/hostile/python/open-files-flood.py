def harm():
    return len([open("/dev/null") for _ in range(10_000)]) > 0
