from flask import Flask, request
app = Flask(__name__)
@app.route("/hello")
def hello():
    who = request.args.get("who", "you")
    return "<h1>Hello " + who + "</h1>"
# ==== fixed ====
from flask import Flask, request
from markupsafe import escape
app = Flask(__name__)
@app.route("/hello")
def hello():
    who = request.args.get("who", "you")
    return "<h1>Hello " + escape(who) + "</h1>"
