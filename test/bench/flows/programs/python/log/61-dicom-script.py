# %%
import glob

import pydicom

# %%
for path in glob.glob("/data/in/*.dcm"):
    ds = pydicom.dcmread(path, stop_before_pixels=True)
    print("modality", ds.Modality)  # ok
    pat_name = ds.PatientName
    display = pat_name.family_name + ", " + pat_name.given_name
    print("Patient's name......:", display)  # leak
    print("Patient's age.......:", ds.PatientAge)  # leak
    print("Rows", ds.Rows, "Columns", ds.Columns)  # ok

# %%
print("files", len(glob.glob("/data/in/*.dcm")))  # ok
