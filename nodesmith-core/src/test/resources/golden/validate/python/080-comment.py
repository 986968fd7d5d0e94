from flask import Flask, request, make_response
app = Flask(__name__)
@app.route("/c")
def comment():
    text = request.form["text"]
    return make_response("<p>%s</p>" % text)
# ==== fixed ====
import html
from flask import Flask, request, make_response
app = Flask(__name__)
@app.route("/c")
def comment():
    text = html.escape(request.form["text"])
    return make_response("<p>%s</p>" % text)
