from flask import Flask, request, Response
app = Flask(__name__)
@app.route("/lang")
def lang():
    response = Response("ok")
    response.headers["X-Lang"] = request.args.get("lang")
    return response
# ==== fixed ====
from flask import Flask, request, Response
app = Flask(__name__)
@app.route("/lang")
def lang():
    response = Response("ok")
    lang = request.args.get("lang")
    if lang in ("de", "en"):
        response.headers["X-Lang"] = lang
    return response
