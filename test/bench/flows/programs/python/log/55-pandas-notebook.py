import pandas as pd

patients = pd.read_csv("data/patients.csv", parse_dates=["date_of_birth"])
visits = pd.read_csv("data/visits.csv")

print(patients.shape)  # ok
print(patients.head())  # leak
print(patients.columns.tolist())  # ok
print(patients.isna().sum())  # ok

merged = visits.merge(patients[["patient_id", "last_name", "date_of_birth"]], on="patient_id", how="left")
print(merged.groupby("ward").size())  # ok
print(merged[["last_name", "ward"]].drop_duplicates())  # leak
print(merged["ward"].value_counts())  # ok

for _, row in merged.iterrows():
    print(f"{row['last_name']} seen in {row.ward}")  # leak
