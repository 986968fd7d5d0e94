import os
from flask import Flask, request
app = Flask(__name__)
@app.route("/env")
def env():
    os.environ["TOOL_HOME"] = request.args["home"]
    return "set"
# ==== fixed ====
import os
from flask import Flask, request
app = Flask(__name__)
HOMES = {"a": "/opt/a", "b": "/opt/b"}
@app.route("/env")
def env():
    os.environ["TOOL_HOME"] = HOMES["a"]
    return "set"
