import tempfile
def scratch(data):
    name = tempfile.mktemp()
    with open(name, "wb") as f:
        f.write(data)
# ==== fixed ====
import tempfile
def scratch(data):
    with tempfile.NamedTemporaryFile(delete=False) as f:
        f.write(data)
