import pandas as pd


def volumes(source, out):
    visits = pd.read_csv(source, usecols=["visit_id", "ssn", "month"])
    visits = visits.drop(columns=["ssn"])
    visits.to_csv(out, index=False)  # ok


def ids(source, out):
    frame = pd.read_csv(source)
    frame[["visit_id"]].to_csv(out, index=False)  # ok
