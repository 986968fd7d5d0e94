from flask import Flask, request
from pymongo import MongoClient
app = Flask(__name__)
users = MongoClient().shop.users
@app.route("/login", methods=["POST"])
def login():
    body = request.get_json()
    return str(users.find_one({"name": body["name"], "pin": body["pin"]}))
# ==== fixed ====
from flask import Flask, request
from pymongo import MongoClient
app = Flask(__name__)
users = MongoClient().shop.users
@app.route("/login", methods=["POST"])
def login():
    body = request.get_json()
    return str(users.find_one({"name": str(body["name"]), "pin": str(body["pin"])}))
