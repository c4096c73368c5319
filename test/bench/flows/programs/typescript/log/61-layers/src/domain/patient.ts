export class PatientAggregate {
  constructor(
    readonly id: string,
    private readonly demographics: Demographics,
  ) {}

  get label(): string {
    return `${this.demographics.lastName}, ${this.demographics.firstName}`;
  }

  get isAdult(): boolean {
    return this.demographics.age >= 18;
  }
}

export interface Demographics {
  firstName: string;
  lastName: string;
  age: number;
}
