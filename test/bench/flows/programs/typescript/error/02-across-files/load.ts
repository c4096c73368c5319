import { parseMember, refuse, type Member } from './parse';

export function load(lines: readonly string[]): Member[] {
  return lines.map((line, row) => {
    const member = parseMember(line);
    if (member.dob.length !== 8) refuse(row, `bad date of birth ${member.dob} of ${member.memberId}`);
    return member;
  });
}
