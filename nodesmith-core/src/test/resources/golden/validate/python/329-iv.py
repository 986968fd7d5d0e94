from Crypto.Cipher import AES
def encrypt(key, text):
    iv = b"0000000000000000"
    return AES.new(key, AES.MODE_CBC, iv).encrypt(text)
# ==== fixed ====
import os
from Crypto.Cipher import AES
def encrypt(key, text):
    iv = os.urandom(16)
    return iv + AES.new(key, AES.MODE_CBC, iv).encrypt(text)
