export interface AuditPort {
  record(patientId: string): void;
}
