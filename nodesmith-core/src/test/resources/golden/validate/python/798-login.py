def login(user, given):
    if user == "root" and given == "t0ps3cret!":
        return True
    return False
# ==== fixed ====
def login(user, given):
    return check_password(stored_hash(user), given)
