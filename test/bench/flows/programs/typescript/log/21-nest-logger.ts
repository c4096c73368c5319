import { Body, Controller, Get, Logger, Param, Post } from '@nestjs/common';
import { CreatePatientDto } from './dto/create-patient.dto';
import { PatientsService } from './patients.service';

@Controller('patients')
export class PatientsController {
  private readonly logger = new Logger(PatientsController.name);

  constructor(private readonly patients: PatientsService) {}

  @Post()
  async create(@Body() dto: CreatePatientDto) {
    this.logger.log(`create ${JSON.stringify(dto)}`); // leak
    const created = await this.patients.create(dto);
    this.logger.log(`created ${created.id}`); // ok
    return created;
  }

  @Get(':id')
  async one(@Param('id') id: string) {
    this.logger.debug(`get ${id}`); // ok
    const patient = await this.patients.findOne(id);
    if (!patient) this.logger.warn(`no patient ${id}`); // ok
    else this.logger.verbose(`found ${patient.firstName} ${patient.lastName}`); // leak
    return patient;
  }
}
