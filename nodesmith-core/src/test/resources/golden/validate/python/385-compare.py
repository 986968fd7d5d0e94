import hmac
import hashlib
def valid(key, body, signature):
    digest = hmac.new(key, body, hashlib.sha256).hexdigest()
    return digest == signature
# ==== fixed ====
import hmac
import hashlib
def valid(key, body, signature):
    digest = hmac.new(key, body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(digest, signature)
