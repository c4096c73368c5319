import { useEffect, useState } from 'react';

export function IntakeForm({ onSubmit }) {
  const [form, setForm] = useState(() => JSON.parse(localStorage.getItem('intakeDraft') ?? '{}'));
  const [step, setStep] = useState(0);

  useEffect(() => {
    localStorage.setItem('intakeStep', String(step)); // ok
  }, [step]);

  const handleSubmit = (e) => {
    e.preventDefault();
    const patient = { firstName: form.firstName, dob: form.dob, insuranceId: form.insuranceId };
    sessionStorage.setItem('pendingPatient', JSON.stringify(patient)); // leak
    onSubmit(patient);
  };

  return (
    <form onSubmit={handleSubmit}>
      <input value={form.firstName} onChange={(e) => setForm({ ...form, firstName: e.target.value })} />
      <button onClick={() => setStep(step + 1)}>Next</button>
    </form>
  );
}
