import pandas as pd
from sqlalchemy import create_engine

engine = create_engine("postgresql://localhost/ehr")


def extract(since):
    frame = pd.read_sql("SELECT mrn, last_name, dob, a1c FROM patients WHERE updated > %(since)s", engine, params={"since": since})
    frame.to_csv("out/patients.csv", index=False)  # leak
    frame[["a1c"]].describe().to_csv("out/stats.csv")  # ok
    summary = frame.groupby("a1c").size()
    summary.to_csv("out/hist.csv")  # ok
    frame.drop(columns=["a1c"]).to_parquet("out/contacts.parquet")  # leak


def inventory():
    stock = pd.read_sql("SELECT sku, amount FROM stock", engine)
    stock.to_excel("out/stock.xlsx")  # ok
