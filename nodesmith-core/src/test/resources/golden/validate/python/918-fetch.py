import requests
from flask import Flask, request
app = Flask(__name__)
@app.route("/fetch")
def fetch():
    return requests.get(request.args["url"]).text
# ==== fixed ====
import requests
from flask import Flask, request, abort
app = Flask(__name__)
FEEDS = {"news": "https://news.example/rss"}
@app.route("/fetch")
def fetch():
    name = request.args["name"]
    if name not in FEEDS:
        abort(404)
    return requests.get(FEEDS["news"], timeout=5).text
