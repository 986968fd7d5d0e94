import logging
from flask import Flask, request
app = Flask(__name__)
logger = logging.getLogger(__name__)
@app.route("/login", methods=["POST"])
def login():
    user = request.form["user"]
    logger.info("login of " + user)
    return "ok"
# ==== fixed ====
import logging
from flask import Flask, request
app = Flask(__name__)
logger = logging.getLogger(__name__)
@app.route("/login", methods=["POST"])
def login():
    user = request.form["user"].replace("\r", "").replace("\n", "")
    logger.info("login of " + user)
    return "ok"
