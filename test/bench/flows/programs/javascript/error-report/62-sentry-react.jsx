import * as Sentry from '@sentry/react';
import { useQuery } from '@tanstack/react-query';

export function PatientBanner({ id }) {
  const { data: patient, error, isLoading } = useQuery({ queryKey: ['patient', id], queryFn: () => fetch(`/api/patients/${id}`).then((r) => r.json()) });
  if (isLoading) return null;
  if (error) {
    Sentry.captureException(error, { extra: { id } }); // ok
    return <p>Could not load</p>;
  }
  Sentry.setUser({ id: patient.id }); // ok
  Sentry.setContext('chart', { patient }); // leak
  return <h2>{patient.name}</h2>;
}
