export class IntakeDto {
  firstName!: string;
  lastName!: string;
  dateOfBirth!: string;
  symptoms!: string[];
}
