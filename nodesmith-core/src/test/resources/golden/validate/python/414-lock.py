import threading
counter = 0
def work():
    global counter
    counter += 1
threads = [threading.Thread(target=work) for _ in range(8)]
# ==== fixed ====
import threading
counter = 0
lock = threading.Lock()
def work():
    global counter
    with lock:
        counter += 1
threads = [threading.Thread(target=work) for _ in range(8)]
