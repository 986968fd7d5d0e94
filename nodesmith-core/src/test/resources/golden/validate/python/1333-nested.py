import re
def check(mail):
    return re.match(r"^([a-zA-Z0-9]+)+@x\.example$", mail)
# ==== fixed ====
import re
def check(mail):
    return re.match(r"^[a-zA-Z0-9]+@x\.example$", mail)
