from fhirclient import client
from fhirclient.models.condition import Condition
from fhirclient.models.patient import Patient

smart = client.FHIRClient(settings={"app_id": "viewer", "api_base": "https://fhir.lakeside.test/r4"})

found = Patient.where(struct={"family": "Example"}).perform_resources(smart.server)
print(f"Found {len(found)} results")  # ok
for patient in found:
    name = patient.name[0] if patient.name else None
    given = " ".join(name.given) if name and name.given else ""
    family = name.family if name else ""
    print("-----", given, family)  # leak
    print(patient.id)  # ok
    print(patient.birthDate.isostring)  # leak
    conditions = Condition.where({"patient": patient.id}).perform_resources(smart.server)
    for condition in conditions:
        print(condition.code.text)  # leak
    print("total", sum(1 for _ in conditions))  # ok
