from flask import Flask, request
import xml.sax
app = Flask(__name__)
@app.route("/x", methods=["POST"])
def x():
    xml.sax.parseString(request.data, Handler())
    return "ok"
# ==== fixed ====
from flask import Flask, request
import defusedxml.sax
app = Flask(__name__)
@app.route("/x", methods=["POST"])
def x():
    defusedxml.sax.parseString(request.data, Handler())
    return "ok"
