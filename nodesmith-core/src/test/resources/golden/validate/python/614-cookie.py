from flask import Flask, make_response
app = Flask(__name__)
@app.route("/")
def home():
    r = make_response("hi")
    r.set_cookie("sid", new_session())
    return r
# ==== fixed ====
from flask import Flask, make_response
app = Flask(__name__)
@app.route("/")
def home():
    r = make_response("hi")
    r.set_cookie("sid", new_session(), secure=True, httponly=True, samesite="Lax")
    return r
