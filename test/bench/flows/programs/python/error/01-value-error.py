class DuplicatePatient(Exception):
    pass


def register(repository, patient):
    if repository.has_ssn(patient.ssn):
        raise DuplicatePatient(f"patient {patient.full_name} with {patient.ssn} exists")  # leak: flow/phi-to-error
    if patient.id is None:
        raise ValueError("patient has no id")  # ok
    repository.add(patient)
