import urllib.request


def submit(patient, test_mode):
    if test_mode:
        body = b"{}"
    else:
        body = patient.medical_record_number.encode()
    return urllib.request.urlopen("https://lookup.registry-service.com/find", data=body).read()  # leak


def submit_empty(patient):
    body = patient.medical_record_number.encode()
    body = b"{}"
    return urllib.request.urlopen("https://lookup.registry-service.com/find", data=body).read()  # ok
