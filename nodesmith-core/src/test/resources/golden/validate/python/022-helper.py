import os
class Store:
    def __init__(self, root):
        self.root = root
    def load(self, name):
        with open(os.path.join(self.root, name), "rb") as f:
            return f.read()
# ==== fixed ====
import os
class Store:
    def __init__(self, root):
        self.root = root
    def load(self, name):
        path = os.path.realpath(os.path.join(self.root, name))
        if os.path.commonpath([path, self.root]) != self.root:
            raise ValueError("outside")
        with open(path, "rb") as f:
            return f.read()
