import os
from flask import Flask, request
app = Flask(__name__)
@app.route("/up", methods=["POST"])
def up():
    f = request.files["file"]
    f.save(os.path.join("uploads", f.filename))
    return "ok"
# ==== fixed ====
import os
import uuid
from flask import Flask, request, abort
app = Flask(__name__)
@app.route("/up", methods=["POST"])
def up():
    f = request.files["file"]
    if os.path.splitext(f.filename)[1] not in (".png", ".jpg"):
        abort(400)
    f.save(os.path.join("uploads", uuid.uuid4().hex))
    return "ok"
