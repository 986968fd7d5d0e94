def harm():
    while True:
        pass
