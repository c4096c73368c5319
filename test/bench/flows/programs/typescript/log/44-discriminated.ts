type Event =
  | { kind: 'admitted'; patientName: string; ward: string }
  | { kind: 'moved'; from: string; to: string }
  | { kind: 'closed'; ward: string };

export function describe(event: Event): string {
  switch (event.kind) {
    case 'admitted':
      return `${event.patientName} to ${event.ward}`;
    case 'moved':
      return `${event.from} to ${event.to}`;
    default:
      return event.ward;
  }
}

export function audit(events: readonly Event[]): void {
  console.info(events.length, 'events'); // ok
  for (const event of events) console.info(event.kind); // ok
  for (const event of events) console.info(describe(event)); // leak
}
