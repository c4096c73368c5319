from django.http import HttpResponse


def save_theme(request, patient):
    patient_name = f"{patient.first_name} {patient.last_name}"
    response = HttpResponse(patient_name)
    response.set_cookie("theme", request.POST["theme"])  # ok
    response.set_cookie("reads", str(patient.messages.filter(read=True).count()))  # ok
    return response
