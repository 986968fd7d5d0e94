def harm():
    with open("huge", "wb") as file:
        file.truncate(1 << 40)
    return True
