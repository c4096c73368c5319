import urllib.request


def submit(patient, test_mode):
    if test_mode:
        body = b"{}"
    else:
        body = patient.medical_record_number.encode()
    request = urllib.request.Request("https://lookup.registry-service.com/find", data=body)
    return urllib.request.urlopen(request).read()  # leak


def submit_empty(patient):
    body = patient.medical_record_number.encode()
    body = b"{}"
    request = urllib.request.Request("https://lookup.registry-service.com/find", data=body)
    return urllib.request.urlopen(request).read()  # ok
