from flask import Flask, request
app = Flask(__name__)
@app.route("/invoice/<int:number>")
def invoice(number):
    return Invoice.query.get(number).text
# ==== fixed ====
from flask import Flask, request
from flask_login import login_required, current_user
app = Flask(__name__)
@app.route("/invoice/<int:number>")
@login_required
def invoice(number):
    return Invoice.query.filter_by(id=number, owner=current_user.id).one().text
