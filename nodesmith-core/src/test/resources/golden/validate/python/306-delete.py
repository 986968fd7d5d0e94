from flask import Flask
app = Flask(__name__)
@app.route("/admin/delete/<int:user>", methods=["POST"])
def delete_user(user):
    db.delete(user)
    return "gone"
# ==== fixed ====
from flask import Flask
from flask_login import login_required
app = Flask(__name__)
@app.route("/admin/delete/<int:user>", methods=["POST"])
@login_required
def delete_user(user):
    db.delete(user)
    return "gone"
