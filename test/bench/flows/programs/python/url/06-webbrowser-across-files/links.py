from urllib.parse import urlencode

PORTAL = "https://viewer.imaging-portal.com/open"


def viewer_link(study):
    return f"{PORTAL}?{urlencode({'name': study.patient_name, 'accession': study.accession})}"


def list_link(page):
    return f"{PORTAL}?{urlencode({'page': page})}"
