import hashlib
def fingerprint(data):
    return hashlib.md5(data).hexdigest()
# ==== fixed ====
import hashlib
def fingerprint(data):
    return hashlib.sha256(data).hexdigest()
