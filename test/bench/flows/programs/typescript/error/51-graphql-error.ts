import { GraphQLError } from 'graphql';
import { BadRequestException, ConflictException } from '@nestjs/common';

interface CoverageInput {
  memberId: string;
  subscriberName: string;
  birthDate: string;
}

export function validate(input: CoverageInput): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(input.birthDate)) {
    throw new BadRequestException('birthDate must be YYYY-MM-DD'); // ok
  }
  if (input.subscriberName.includes('  ')) {
    throw new BadRequestException(`invalid subscriber name "${input.subscriberName}"`); // leak
  }
  if (Date.parse(input.birthDate) > Date.now()) {
    throw new GraphQLError('birth date in the future', { extensions: { code: 'BAD_INPUT', birthDate: input.birthDate } }); // leak
  }
}

export function duplicate(count: number): never {
  throw new ConflictException(`${count} patients match`); // ok
}
