import { z } from 'zod';

const PatientSchema = z.object({ name: z.string(), ssn: z.string().length(9), age: z.number() });
type Patient = z.infer<typeof PatientSchema>;

export class DomainError extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

export function parse(raw: unknown): Patient {
  const parsed = PatientSchema.safeParse(raw);
  if (!parsed.success) throw new DomainError('invalid', parsed.error.issues.map((i) => i.path.join('.')).join(', ')); // ok
  if (parsed.data.age < 0) throw new DomainError('age', `age of ${parsed.data.name} is negative`); // leak
  return parsed.data;
}
