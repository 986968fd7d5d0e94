import jwt
def claims(token):
    return jwt.decode(token, options={"verify_signature": False})
# ==== fixed ====
import jwt
def claims(token, key):
    return jwt.decode(token, key, algorithms=["HS256"])
