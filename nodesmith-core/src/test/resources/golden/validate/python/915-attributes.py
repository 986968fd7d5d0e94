from flask import Flask, request
app = Flask(__name__)
@app.route("/me", methods=["POST"])
def me():
    for key, value in request.form.items():
        setattr(user, key, value)
    return "ok"
# ==== fixed ====
from flask import Flask, request
app = Flask(__name__)
@app.route("/me", methods=["POST"])
def me():
    user.nickname = request.form["nickname"]
    return "ok"
