import { CommandHandler, EventBus, ICommandHandler } from '@nestjs/cqrs';
import { Logger } from '@nestjs/common';

export class AdmitPatientCommand {
  constructor(
    public readonly patientId: string,
    public readonly diagnosis: string,
    public readonly ward: string,
  ) {}
}

@CommandHandler(AdmitPatientCommand)
export class AdmitPatientHandler implements ICommandHandler<AdmitPatientCommand> {
  private readonly logger = new Logger(AdmitPatientHandler.name);

  constructor(private readonly events: EventBus) {}

  async execute(command: AdmitPatientCommand): Promise<void> {
    const { patientId, ward } = command;
    this.logger.log(`admit ${patientId} to ${ward}`); // ok
    this.logger.debug(`admit for ${command.diagnosis}`); // leak
    this.logger.verbose(JSON.stringify(command)); // leak
  }
}
