import { mkdir, writeFile } from 'fs/promises';
import ExcelJS from 'exceljs';

export interface LabRow { patientName: string; test: string; value: number }

export async function toWorkbook(rows: LabRow[], file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('labs');
  for (const row of rows) sheet.addRow([row.patientName, row.test, row.value]);
  await workbook.xlsx.writeFile(file); // leak
  await mkdir('out', { recursive: true });
  await writeFile('out/tests.json', JSON.stringify([...new Set(rows.map((r) => r.test))])); // ok
  await writeFile('out/rows.json', JSON.stringify(rows)); // leak
}
