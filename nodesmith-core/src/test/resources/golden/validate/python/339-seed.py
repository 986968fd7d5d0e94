import random
import time
def session_id():
    random.seed(int(time.time()))
    return random.getrandbits(64)
# ==== fixed ====
import secrets
def session_id():
    return secrets.randbits(128)
