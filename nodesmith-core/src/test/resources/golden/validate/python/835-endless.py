def wait(queue):
    while True:
        queue.poll()
# ==== fixed ====
def wait(queue):
    while True:
        if queue.poll() is None:
            break
