export interface Member {
  memberId: string;
  dob: string;
}

export function parseMember(line: string): Member {
  const [memberId = '', dob = ''] = line.split('|');
  return { memberId, dob };
}

export function refuse(row: number, detail: string): never {
  throw new Error(`row ${row}: ${detail}`); // leak
}
