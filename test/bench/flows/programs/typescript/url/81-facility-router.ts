import { navigate } from 'raviger';

interface Shift {
  facility: string;
  patient: string;
  patient_object: { name: string; phone_number: string };
}

export function openShift(shift: Shift, consultation: { id: string }) {
  navigate(`/facility/${shift.facility}/patient/${shift.patient}/consultation/${consultation.id}`); // ok
  navigate('/facility/' + shift.facility + '/patient/' + shift.patient); // ok
  navigate(`/shifting?patient_name=${shift.patient_object.name}`); // leak
  window.location.href = `/patient/${shift.patient_object.phone_number}`; // leak
}
