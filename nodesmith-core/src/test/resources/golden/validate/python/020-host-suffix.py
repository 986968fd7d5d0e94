from flask import Flask, request, redirect
from urllib.parse import urlparse
app = Flask(__name__)
@app.route("/go")
def go():
    target = request.args.get("to", "")
    host = urlparse(target).hostname
    if host and host.endswith("shop.example"):
        return redirect(target)
    return redirect("/")
# ==== fixed ====
from flask import Flask, request, redirect
from urllib.parse import urlparse
app = Flask(__name__)
HOSTS = {"shop.example", "www.shop.example"}
@app.route("/go")
def go():
    target = request.args.get("to", "")
    if urlparse(target).hostname not in HOSTS:
        return redirect("/")
    return redirect(target)
