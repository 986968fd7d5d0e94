from flask import Flask, request
app = Flask(__name__)
@app.route("/login", methods=["POST"])
def login():
    if check(request.form["user"], request.form["password"]):
        return "in"
    return "wrong", 401
# ==== fixed ====
from flask import Flask, request
from flask_limiter import Limiter
app = Flask(__name__)
limiter = Limiter(app)
@app.route("/login", methods=["POST"])
@limiter.limit("5 per minute")
def login():
    if check(request.form["user"], request.form["password"]):
        return "in"
    return "wrong", 401
