from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.views import APIView

from records.models import Patient


class MergeView(APIView):
    def post(self, request, pk):
        other = request.data.get("mrn")
        if other is None:
            raise ValidationError({"mrn": "this field is required"})  # ok
        patient = Patient.objects.filter(pk=pk).first()
        if patient is None:
            raise NotFound(f"patient {pk}")  # ok
        if patient.deceased_date:
            raise ValidationError(f"{patient.full_name} died on {patient.deceased_date}")  # leak
        duplicates = Patient.objects.filter(ssn=patient.ssn)
        if duplicates.count() > 1:
            raise ValidationError(f"{duplicates.count()} patients share a number")  # ok
        return self.respond(patient)
