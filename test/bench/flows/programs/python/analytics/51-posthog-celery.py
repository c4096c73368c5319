from celery import shared_task
from posthog import Posthog

from clinic.models import Appointment

posthog = Posthog("key", host="https://app.posthog.com")


@shared_task
def track_completed(appointment_id):
    appt = Appointment.objects.select_related("patient").get(pk=appointment_id)
    posthog.capture(distinct_id=appt.patient_id, event="visit_completed")  # ok
    posthog.capture(  # leak
        distinct_id=appt.patient_id,
        event="visit_completed",
        properties={"type": appt.appointment_type, "provider": appt.provider_name},
    )
    posthog.identify(str(appt.patient_id), {"email": appt.patient.email})  # leak
    posthog.capture("system", "nightly_sync", {"duration": 12})  # ok
