import grpc
from rest_framework import serializers
from rest_framework.response import Response

from .models import Patient


class PatientSerializer(serializers.ModelSerializer):
    class Meta:
        model = Patient
        fields = ["mrn", "first_name", "last_name"]

    def validate_mrn(self, value):
        if Patient.objects.filter(mrn=value).exists():
            raise serializers.ValidationError(f"MRN {value} is taken")  # leak
        if len(value) > 12:
            raise serializers.ValidationError(f"MRN has {len(value)} characters")  # ok
        return value


def not_found(mrn):
    return Response({"detail": f"no patient with MRN {mrn}"}, status=404)  # leak


class Servicer:
    def GetPatient(self, request, context):
        patient = Patient.objects.filter(mrn=request.mrn).first()
        if patient is None:
            context.abort(grpc.StatusCode.NOT_FOUND, f"no patient {request.mrn}")  # leak
        return patient
