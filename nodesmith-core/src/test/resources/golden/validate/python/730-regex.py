import re
from flask import Flask, request
app = Flask(__name__)
@app.route("/find")
def find():
    return str(re.search(request.args["p"], TEXT))
# ==== fixed ====
import re
from flask import Flask, request
app = Flask(__name__)
@app.route("/find")
def find():
    return str(re.search(re.escape(request.args["p"]), TEXT))
