import { datadogRum } from '@datadog/browser-rum';

type PatientRow = { id: string; name: string; balance: number };

export function reportLoad(rows: PatientRow[], startedAt: number): void {
  datadogRum.addAction('list loaded', { rows: rows.length, took: Date.now() - startedAt }); // ok
}

export function reportFailure(error: Error, row: PatientRow): void {
  datadogRum.addError(error, { row: row.id, unpaid: row.balance > 0 }); // ok
}
