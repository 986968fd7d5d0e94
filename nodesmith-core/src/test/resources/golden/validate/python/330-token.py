import random
import string
def make_token():
    return "".join(random.choice(string.ascii_letters) for _ in range(32))
# ==== fixed ====
import secrets
def make_token():
    return secrets.token_urlsafe(32)
