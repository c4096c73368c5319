# %%
import pandas as pd

df = pd.read_csv("admissions.csv", dtype={"mrn": str})

# %%
print(df.shape)  # ok
print(len(df.columns), df["admit_date"].isna().sum())  # ok

# %%
late = df[df["los_days"] > 14]
print(late[["mrn", "patient_name", "los_days"]].head())  # leak

# %%
names = [name.title() for name in late["patient_name"]]
print(", ".join(names))  # leak
