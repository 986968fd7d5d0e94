import time
from flask import Flask, request
app = Flask(__name__)
@app.route("/wait")
def wait():
    time.sleep(float(request.args["s"]))
    return "done"
# ==== fixed ====
import time
from flask import Flask, request
app = Flask(__name__)
@app.route("/wait")
def wait():
    time.sleep(min(float(request.args["s"]), 2))
    return "done"
