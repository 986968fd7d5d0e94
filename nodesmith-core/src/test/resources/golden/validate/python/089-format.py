import sqlite3
def find(db, name):
    cur = db.cursor()
    cur.execute("SELECT id FROM users WHERE name = '%s'" % name)
    return cur.fetchone()
# ==== fixed ====
import sqlite3
def find(db, name):
    cur = db.cursor()
    cur.execute("SELECT id FROM users WHERE name = ?", (name,))
    return cur.fetchone()
