'use client';
import { sendGAEvent } from '@next/third-parties/google';
import { track } from '@vercel/analytics';

type Slot = { id: string; specialty: string; providerName: string };

export function BookButton({ slot, patientId }: { slot: Slot; patientId: string }) {
  function book() {
    sendGAEvent('event', 'book', { slot: slot.id }); // ok
    sendGAEvent('event', 'book', { specialty: slot.specialty, patient: patientId }); // leak
    track('booked', { n: 1 }); // ok
    track('booked', { specialty: slot.specialty }); // leak
  }
  return <button onClick={book}>Book with {slot.providerName}</button>;
}
