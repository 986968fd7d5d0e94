import os
def write(path, text):
    if not os.path.exists(path):
        with open(path, "w") as f:
            f.write(text)
# ==== fixed ====
def write(path, text):
    with open(path, "x") as f:
        f.write(text)
