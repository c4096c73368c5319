import { useEffect } from 'react';
import posthog from 'posthog-js';
import { usePatient } from './usePatient';

export function Visits({ reason }: { reason: string }) {
  const { patient } = usePatient();
  useEffect(() => {
    posthog.identify(patient.id, { name: patient.name, birthDate: patient.birthDate }); // leak
    posthog.capture('visits opened', { count: patient.visits.length }); // ok
  }, [patient]);
  return <h1 title={reason}>Visits</h1>;
}
