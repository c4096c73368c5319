import { Body, Controller, Post } from '@nestjs/common';
import { CrmGateway } from './gateway';
import { toLead } from './mapping';
import { IntakeDto } from './intake.dto';

@Controller('patients')
export class IntakeController {
  constructor(private readonly crm: CrmGateway) {}

  @Post()
  async intake(@Body() dto: IntakeDto) {
    await this.crm.createLead(toLead(dto));
    await this.crm.ping();
    return { ok: true };
  }
}
