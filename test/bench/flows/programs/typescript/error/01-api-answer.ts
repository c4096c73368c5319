import { HttpException, HttpStatus } from '@nestjs/common';

interface Registration {
  ssn: string;
  email: string;
  clinic: string;
}

export function ensureUnique(existing: readonly Registration[], registration: Registration): void {
  const twin = existing.find(({ ssn }) => ssn === registration.ssn);
  if (!twin) return;
  if (twin.clinic !== registration.clinic) {
    throw new HttpException(`registered at ${twin.clinic}`, HttpStatus.CONFLICT); // ok
  }
  throw new HttpException(`${registration.ssn} is already registered`, HttpStatus.CONFLICT); // leak
}
