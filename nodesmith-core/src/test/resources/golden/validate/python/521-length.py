def set_password(user, password):
    if len(password) < 4:
        raise ValueError("too short")
    user.password = password_hash(password)
# ==== fixed ====
def set_password(user, password):
    if len(password) < 12:
        raise ValueError("too short")
    user.password = password_hash(password)
