import csv
from flask import Flask, request
app = Flask(__name__)
@app.route("/add", methods=["POST"])
def add():
    with open("list.csv", "a") as f:
        csv.writer(f).writerow([request.form["name"]])
    return "ok"
# ==== fixed ====
import csv
from flask import Flask, request
app = Flask(__name__)
@app.route("/add", methods=["POST"])
def add():
    name = request.form["name"]
    if name.startswith(("=", "+", "-", "@")):
        name = "'" + name
    with open("list.csv", "a") as f:
        csv.writer(f).writerow([name])
    return "ok"
