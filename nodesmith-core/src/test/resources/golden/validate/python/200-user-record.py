from flask import Flask, jsonify
app = Flask(__name__)
@app.route("/users/<name>")
def user(name):
    row = load(name)
    return jsonify({"name": row.name, "password": row.password})
# ==== fixed ====
from flask import Flask, jsonify
app = Flask(__name__)
@app.route("/users/<name>")
def user(name):
    row = load(name)
    return jsonify({"name": row.name})
