import mysql.connector
def connect():
    return mysql.connector.connect(host="db", user="shop", password="Sommer-2019!")
# ==== fixed ====
import os
import mysql.connector
def connect():
    return mysql.connector.connect(host="db", user="shop", password=os.environ["DB_PASSWORD"])
