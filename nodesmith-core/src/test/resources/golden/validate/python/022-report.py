import os
from flask import Flask, request
app = Flask(__name__)
@app.route("/report")
def report():
    name = request.args.get("name")
    with open(os.path.join("/srv/reports", name)) as handle:
        return handle.read()
# ==== fixed ====
import os
from flask import Flask, request, abort
app = Flask(__name__)
ROOT = "/srv/reports"
@app.route("/report")
def report():
    name = request.args.get("name")
    path = os.path.realpath(os.path.join(ROOT, name))
    if not path.startswith(ROOT + os.sep):
        abort(404)
    with open(path) as handle:
        return handle.read()
