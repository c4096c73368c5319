interface Player { name: string; score: number; history: string[] }
interface Ticket { id: number; subject: string; department: string }

export function report(players: Player[], ticket: Ticket): void {
  for (const { name, score } of players) console.log(name, score); // ok
  console.log(`ticket ${ticket.id} went to ${ticket.department}`); // ok
  console.info(players.map((p) => p.history)); // ok
}

export const PATIENT_FIELDS = ['ssn', 'dob', 'mrn'] as const;
console.log('required:', PATIENT_FIELDS.join(', ')); // ok
