from twilio.rest import Client

TEXTS = {"due": "Your yearly visit is due.", "new": "Welcome to the portal."}


def text_for(patient):
    if patient.date_of_birth is None:
        return TEXTS["new"]
    return TEXTS["due"]


def send_all(patients):
    client = Client()
    for patient in patients:
        client.messages.create(to=patient.phone, from_="+15555550100", body=text_for(patient))  # ok
