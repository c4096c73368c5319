from urllib.parse import quote_plus

import httpx

GEOCODER = "https://maps.geo-lookup.com/search"


def home_coordinates(patient):
    address = quote_plus(f"{patient.street_address}, {patient.city}")
    return httpx.get(f"{GEOCODER}?q={address}").json()  # leak


def clinic_coordinates(clinic):
    return httpx.get(f"{GEOCODER}?q={quote_plus(clinic.name)}").json()  # ok
