import { useCallback, useContext } from 'react';
import { usePostHog } from 'posthog-js/react';
import { PatientContext } from '../context';

export function BookButton({ slot }: { slot: { id: string; appointmentType: string; start: string } }) {
  const posthog = usePostHog();
  const { patient } = useContext(PatientContext);

  const onClick = useCallback(() => {
    posthog.capture('book clicked', { slot: slot.id }); // ok
    posthog.capture('book detail', { type: slot.appointmentType, age: patient.age }); // leak
    posthog.identify(patient.id); // ok
    posthog.identify(patient.id, { name: patient.fullName }); // leak
  }, [posthog, slot, patient]);

  return <button onClick={onClick}>Book</button>;
}
