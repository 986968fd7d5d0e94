import hashlib
def digest(password):
    return hashlib.pbkdf2_hmac("sha256", password, b"salt", 600000)
# ==== fixed ====
import hashlib
import os
def digest(password):
    salt = os.urandom(16)
    return salt, hashlib.pbkdf2_hmac("sha256", password, salt, 600000)
