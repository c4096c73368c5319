export class Trail {
  note(what: string, detail: string): void {
    console.log(`${what}: ${detail}`); // leak
  }

  tick(n: number): void {
    console.log(`patients: ${n}`); // ok
  }
}
