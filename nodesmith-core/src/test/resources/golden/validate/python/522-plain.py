import base64
def keep(user, password):
    user.password = base64.b64encode(password.encode())
    user.save()
# ==== fixed ====
from werkzeug.security import generate_password_hash
def keep(user, password):
    user.password = generate_password_hash(password)
    user.save()
