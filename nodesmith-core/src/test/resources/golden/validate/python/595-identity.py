def same(name):
    return name is "admin"
# ==== fixed ====
def same(name):
    return name == "admin"
