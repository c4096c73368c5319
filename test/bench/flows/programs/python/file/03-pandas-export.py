import pandas as pd
import sqlalchemy


def export(url, out):
    engine = sqlalchemy.create_engine(url)
    frame = pd.read_sql("SELECT ssn, last_name, diagnosis FROM patients WHERE active", engine)
    frame.to_csv(out, index=False)  # leak
    frame.groupby("diagnosis").size().to_frame("n").describe()
    return len(frame)
