import threading


def harm():
    def spin():
        while True:
            pass

    for _ in range(4):
        threading.Thread(target=spin).start()
    return False
