import traceback
from flask import Flask
app = Flask(__name__)
@app.route("/job")
def job():
    try:
        return start()
    except Exception as error:
        return "failed: " + str(error), 500
# ==== fixed ====
import logging
from flask import Flask
app = Flask(__name__)
@app.route("/job")
def job():
    try:
        return start()
    except Exception:
        logging.exception("job")
        return "failed", 500
