export interface Patient {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly diagnosis: string;
}
