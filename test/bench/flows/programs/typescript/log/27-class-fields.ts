export class Kiosk {
  private current: { patientName?: string; lane: number } = { lane: 0 };
  private served = 0;
  private readonly onNext = () => {
    console.log(`lane ${this.current.lane}, served ${this.served}`); // ok
  };

  identify(lastName: string, dateOfBirth: string): void {
    this.current = { patientName: `${lastName} (${dateOfBirth})`, lane: this.current.lane };
  }

  next(): void {
    this.served += 1;
    this.onNext();
    console.log(`bye ${this.current.patientName}`); // leak
  }

  get state(): string {
    return `${this.served} served`;
  }

  report(): void {
    console.log(this.state); // ok
  }
}
