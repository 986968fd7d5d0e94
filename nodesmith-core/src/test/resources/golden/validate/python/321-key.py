import jwt
SIGNING_KEY = "k8s-prod-signing-2021"
def token(user):
    return jwt.encode({"sub": user}, SIGNING_KEY, algorithm="HS256")
# ==== fixed ====
import os
import jwt
def token(user):
    return jwt.encode({"sub": user}, os.environ["SIGNING_KEY"], algorithm="HS256")
