import analytics

analytics.write_key = "from-settings"


def visit_booked(patient, visit):
    properties = {
        "appointment_type": visit.appointment_type,
        "department": visit.department,
        "email": patient.email,
    }
    analytics.track(patient.id, "Visit booked", properties)  # leak
