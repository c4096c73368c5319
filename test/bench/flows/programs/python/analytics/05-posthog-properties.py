import posthog

posthog.project_api_key = "from-settings"


def record_search(user, criteria):
    posthog.capture(user.id, "patient search", {"fields": sorted(criteria), "count": len(criteria)})  # ok


def record_open(user, patient):
    properties = dict(patient_name=patient.name, condition=patient.primary_diagnosis)
    posthog.capture(user.id, "chart opened", properties)  # leak
