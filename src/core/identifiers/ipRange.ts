/** What an address is for: `public` ones lead to a line or a machine of somebody. */
export type IpKind = 'public' | 'private' | 'example';

/** Four numbers of at most 255. Not within a longer chain: an OID, a version, a section number. */
export const IPV4 =
  /(?<![\w.-])(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}(?![\w-]|\.\d)/;

/** Two to eight groups with colons; `kindOfIp` tells whether it is one. */
export const IPV6 =
  /(?<![\w:.])(?:[\da-f]{1,4}:){1,7}(?:(?::?[\da-f]{1,4}){1,7}|:)(?![\w:.]\w)|(?<![\w:.])::(?:[\da-f]{1,4}:){0,6}[\da-f]{1,4}(?![\w:])/i;

/** @returns undefined for what is no address */
export function kindOfIp(value: string): IpKind | undefined {
  return value.includes(':') ? kindOfIpv6(value) : kindOfIpv4(value);
}

/** IANA IPv4 Special-Purpose Address Registry (RFC 6890); public resolvers and netmasks are nobody's. */
function kindOfIpv4(value: string): IpKind | undefined {
  const parts = value.split('.').map(Number);
  const [a, b, c] = parts as [number, number, number];
  if (parts.length !== 4 || parts.some((part) => !(part <= 255))) return undefined;
  const block = `${a}.${b}.${c}`;
  if (block === '192.0.2' || block === '198.51.100' || block === '203.0.113') return 'example';
  if (a === 0 || a === 10 || a === 127 || a >= 224) return 'private';
  if (a === 172 && b >= 16 && b < 32) return 'private';
  if ((a === 192 && b === 168) || (a === 169 && b === 254) || (a === 100 && b >= 64 && b < 128)) return 'private'; // prettier-ignore
  if ((a === 198 && (b === 18 || b === 19)) || (a === 192 && b === 0 && c === 0)) return 'private';
  if (/^(?:8\.8\.8\.8|8\.8\.4\.4|1\.1\.1\.1|1\.0\.0\.1|9\.9\.9\.9)$/.test(value)) return 'private';
  return 'public';
}

/** IANA IPv6 Special-Purpose Address Registry: 2001:db8::/32 and 3fff::/20 document, fc00::/7 and fe80::/10 are local. */
function kindOfIpv6(value: string): IpKind | undefined {
  const halves = value.toLowerCase().split('::');
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const count = groups.flat().length;
  if (halves.length > 2 || (halves.length === 1 ? count !== 8 : count > 7)) return undefined;
  if (groups.flat().some((group) => !/^[\da-f]{1,4}$/.test(group))) return undefined;
  const first = parseInt(groups[0]![0] ?? '0', 16);
  const second = parseInt(groups[0]![1] ?? '0', 16);
  if ((first === 0x2001 && second === 0xdb8) || (first === 0x3fff && second < 0x1000)) return 'example';
  return first >= 0x2000 && first < 0x4000 ? 'public' : 'private';
}
