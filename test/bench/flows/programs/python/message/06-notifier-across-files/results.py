from notifier import SnsNotifier

notifier = SnsNotifier()


def announce(patient, observation):
    text = f"{patient.given_name}: your {observation.code} is {observation.value}"
    notifier.send(patient.phone, text)
