import csv


def dump(patients, path):
    with open(path, "w", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(["mrn", "name", "dob"])  # ok
        for patient in patients:
            writer.writerow([patient.mrn, patient.name, patient.dob])  # leak
