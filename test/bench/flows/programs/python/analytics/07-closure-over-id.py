import posthog


def tracker_for(patient):
    name, subject = patient.full_name, patient.id

    def track(event, **numbers):
        posthog.capture(subject, event, numbers)  # ok

    return track, name


def finish(patient, forms):
    track, _ = tracker_for(patient)
    track("forms finished", count=len(forms))
