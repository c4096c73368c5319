import rollbar


def report(error, details):
    rollbar.report_exc_info(error, extra_data=details)  # leak


def import_lab(patient, payload, parser):
    try:
        return parser.parse(payload)
    except ValueError as error:
        report(error, {"patient": patient.full_name, "birth_date": patient.birth_date})
        return None
