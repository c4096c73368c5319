import pandas as pd
from sqlalchemy import create_engine

engine = create_engine("mssql://ehr")
df = pd.read_sql("SELECT p.ssn, p.last_name, e.admit_date FROM patients p JOIN encounters e ON e.patient_id = p.id", engine)
df.to_excel("report.xlsx", index=False)  # leak
df.drop(columns=["ssn", "last_name"]).groupby("admit_date").size().to_csv("daily.csv")  # ok
counts = pd.read_sql_query("SELECT department, COUNT(*) AS n FROM encounters GROUP BY department", engine)
counts.to_csv("counts.csv")  # ok
df.assign(label=df["last_name"].str.upper()).to_parquet("labels.parquet")  # leak
