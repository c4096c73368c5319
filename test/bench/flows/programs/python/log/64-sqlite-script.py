import sqlite3
import sys

con = sqlite3.connect("clinic.db")
con.row_factory = sqlite3.Row
cur = con.cursor()

cur.execute("SELECT id, first_name, last_name, phone FROM patients ORDER BY last_name")
rows = cur.fetchall()
print(len(rows), "patients", file=sys.stderr)  # ok
for r in rows[:10]:
    print(r["last_name"], r["phone"])  # leak
    print(r["id"])  # ok

total = cur.execute("SELECT COUNT(*) FROM patients").fetchone()[0]
print("total", total)  # ok

for name, n in con.execute("SELECT diagnosis, COUNT(*) FROM encounters GROUP BY diagnosis"):
    print(name, n)  # ok
