import type { IntakeDto } from './intake.dto';

export interface Lead {
  title: string;
  note: string;
}

export const toLead = (dto: IntakeDto): Lead => ({
  title: `${dto.firstName} ${dto.lastName}`,
  note: dto.symptoms.join(', '),
});
