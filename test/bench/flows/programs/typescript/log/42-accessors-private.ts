export class Chart {
  #patient: { name: string; dob: string };
  #views = 0;

  constructor(patient: { name: string; dob: string }) {
    this.#patient = patient;
  }

  get title(): string {
    return `${this.#patient.name} (${this.#patient.dob})`;
  }

  get views(): number {
    return this.#views;
  }

  set views(value: number) {
    this.#views = value;
  }

  print(): void {
    console.log(this.views); // ok
    console.log(this.title); // leak
  }
}
