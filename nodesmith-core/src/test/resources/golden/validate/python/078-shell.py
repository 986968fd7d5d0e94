import subprocess
from flask import Flask, request
app = Flask(__name__)
@app.route("/dns")
def dns():
    name = request.values.get("name")
    cmd = f"nslookup {name}"
    return subprocess.check_output(cmd, shell=True)
# ==== fixed ====
import re
import subprocess
from flask import Flask, request, abort
app = Flask(__name__)
@app.route("/dns")
def dns():
    name = request.values.get("name")
    if not re.fullmatch(r"[a-z0-9.-]+", name):
        abort(400)
    return subprocess.check_output(["nslookup", name])
