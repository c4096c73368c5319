import { Injectable, Logger, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Patient } from './entities/patient.entity';
import { CreatePatientDto } from './dto/create-patient.dto';

@Injectable()
export class PatientsService {
  private readonly logger = new Logger(PatientsService.name);

  constructor(@InjectRepository(Patient) private readonly repo: Repository<Patient>) {}

  async create(dto: CreatePatientDto): Promise<Patient> {
    this.logger.log(`Creating patient ${JSON.stringify(dto)}`); // leak
    const entity = this.repo.create(dto);
    const saved = await this.repo.save(entity);
    this.logger.log(`Created patient ${saved.id}`); // ok
    return saved;
  }

  async findOne(id: string): Promise<Patient> {
    const found = await this.repo.findOneBy({ id });
    if (!found) throw new NotFoundException(`Patient ${id} not found`); // ok
    this.logger.debug(found); // leak
    return found;
  }

  async findAll(): Promise<Patient[]> {
    const [rows, total] = await this.repo.findAndCount();
    this.logger.verbose(`returning ${rows.length} of ${total}`); // ok
    return rows;
  }
}
