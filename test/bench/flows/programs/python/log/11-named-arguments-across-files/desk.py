from audit import count, record


def admit(patient, bed):
    record(details={"id": patient.id, "bed": bed}, event="admit")
    record(details={"name": patient.last_name}, event="admit")
    count("admit", name=patient.last_name)
