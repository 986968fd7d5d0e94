import smtplib
from flask import Flask, request
app = Flask(__name__)
@app.route("/reset")
def reset():
    to = request.args["mail"]
    s = smtplib.SMTP_SSL("mail.example")
    s.sendmail("no-reply@shop.example", to, "your new password")
    return "sent"
# ==== fixed ====
import smtplib
from flask import Flask, request
app = Flask(__name__)
@app.route("/reset")
def reset():
    user = current_user()
    s = smtplib.SMTP_SSL("mail.example")
    s.sendmail("no-reply@shop.example", user.mail, "your reset link")
    return "sent"
