import json

import requests


class VendorClient:
    def __init__(self, token):
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"

    def upload(self, patients):
        rows = [{"mrn": p.mrn, "phone": p.phone} for p in patients if p.consented]
        body = json.dumps({"rows": rows})
        return self.session.post("https://upload.vendor-outreach.com/batches", data=body)  # leak

    def ping(self):
        return self.session.post("https://upload.vendor-outreach.com/ping", data="{}")  # ok
