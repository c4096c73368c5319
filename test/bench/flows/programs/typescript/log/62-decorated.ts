function Logged() {
  return function (_target: object, key: string, descriptor: PropertyDescriptor) {
    const original = descriptor.value;
    descriptor.value = function (...args: unknown[]) {
      console.log(`calling ${key} with ${args.length} arguments`); // ok
      return original.apply(this, args);
    };
  };
}

export class IntakeService {
  private last?: { ssn: string; lastName: string };

  @Logged()
  register(ssn: string, lastName: string): void {
    this.last = { ssn, lastName };
    console.log('registered', lastName.length > 0); // ok
  }

  @Logged()
  show(): void {
    console.log('last registration', this.last); // leak
    console.log('has last', this.last !== undefined); // ok
  }
}
