import re
WORDS = re.compile(r"^(\w+\s?)*$")
def ok(text):
    return WORDS.match(text)
# ==== fixed ====
import re
WORDS = re.compile(r"^\w+(\s\w+)*$")
def ok(text):
    return WORDS.match(text)
