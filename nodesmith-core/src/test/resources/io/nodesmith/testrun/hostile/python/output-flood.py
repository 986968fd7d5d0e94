def harm():
    while True:
        print("flood " * 1000)
