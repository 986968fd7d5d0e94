from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
def encrypt(key, data):
    cipher = Cipher(algorithms.AES(key), modes.CTR(b"\x00" * 16))
    return cipher.encryptor().update(data)
# ==== fixed ====
import os
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
def encrypt(key, data):
    nonce = os.urandom(16)
    cipher = Cipher(algorithms.AES(key), modes.CTR(nonce))
    return nonce + cipher.encryptor().update(data)
