import { usePostHog } from 'posthog-js/react';
import type { Prescription } from '../models';

export function RefillButton({ rx }: { rx: Prescription }) {
  const posthog = usePostHog();
  const onClick = () => {
    posthog?.capture('refill_requested', { prescriptionId: rx.id }); // ok
    posthog?.capture('refill_requested', { drug: rx.medicationName, patient: rx.patientName }); // leak
  };
  return <button onClick={onClick}>Refill</button>;
}

export function ThemeToggle({ theme }: { theme: string }) {
  const posthog = usePostHog();
  return <button onClick={() => posthog?.capture('theme', { theme })}>{theme}</button>; // ok
}
