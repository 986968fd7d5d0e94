import psycopg2
from flask import Flask, request
app = Flask(__name__)
@app.route("/orders")
def orders():
    status = request.args["status"]
    query = "SELECT * FROM orders WHERE status = '{}'".format(status)
    conn = psycopg2.connect("dbname=shop")
    with conn.cursor() as cur:
        cur.execute(query)
        return str(cur.fetchall())
# ==== fixed ====
import psycopg2
from flask import Flask, request
app = Flask(__name__)
@app.route("/orders")
def orders():
    status = request.args["status"]
    query = "SELECT * FROM orders WHERE status = %s"
    conn = psycopg2.connect("dbname=shop")
    with conn.cursor() as cur:
        cur.execute(query, (status,))
        return str(cur.fetchall())
