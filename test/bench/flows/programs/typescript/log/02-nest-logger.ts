import { Controller, Get, Logger, Param } from '@nestjs/common';
import { PatientsService } from './patients.service';

@Controller('patients')
export class PatientsController {
  private readonly logger = new Logger(PatientsController.name);

  constructor(private readonly patients: PatientsService) {}

  @Get(':id')
  async one(@Param('id') id: string) {
    const patient = await this.patients.byId(id);
    this.logger.log(`patient ${id} was ${patient ? 'found' : 'missing'}`); // ok
    return patient;
  }

  @Get()
  async all() {
    const patients = await this.patients.all();
    this.logger.debug(`listing ${patients.length} patients`); // ok
    return patients.map(({ id }) => id);
  }
}
