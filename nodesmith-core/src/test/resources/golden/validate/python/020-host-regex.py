import re
from flask import Flask, request
app = Flask(__name__)
TRUSTED = re.compile(r"^(www|api).shop.example/")
@app.route("/proxy")
def proxy():
    return "yes" if TRUSTED.match(request.args["u"]) else "no"
# ==== fixed ====
import re
from flask import Flask, request
app = Flask(__name__)
TRUSTED = re.compile(r"^(www|api)\.shop\.example/")
@app.route("/proxy")
def proxy():
    return "yes" if TRUSTED.match(request.args["u"]) else "no"
