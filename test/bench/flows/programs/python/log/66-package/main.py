import pandas as pd

from clinic import report

patients = pd.read_excel("patients.xlsx")
report(patients.to_dict("records"), verbose=True)
