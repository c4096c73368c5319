import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { Response } from 'express';

interface Account {
  id: string;
  roles: string[];
  patient: { ssn: string; insuranceNumber: string };
}

@Injectable()
export class AuthService {
  constructor(private readonly jwt: JwtService) {}

  token(account: Account): string {
    return this.jwt.sign({ sub: account.id, roles: account.roles }); // ok
  }

  richToken(account: Account): string {
    const payload = { sub: account.id, ...account.patient };
    return this.jwt.sign(payload); // leak
  }

  async attach(response: Response, account: Account): Promise<void> {
    response.cookie('sid', await this.jwt.signAsync({ sub: account.id })); // ok
    response.cookie('ins', account.patient.insuranceNumber, { secure: true }); // leak
  }
}
