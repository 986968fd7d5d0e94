from Crypto.Cipher import AES
def seal(key, text):
    return AES.new(key, AES.MODE_ECB).encrypt(text)
# ==== fixed ====
from Crypto.Cipher import AES
def seal(key, text):
    cipher = AES.new(key, AES.MODE_GCM)
    return cipher.nonce, cipher.encrypt_and_digest(text)
