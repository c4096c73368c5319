import type { Trigger } from '../identifiers/detector';
import { lineIndexAt, lineRange } from '../scan/sourceText';
import { dicomField } from './dicomTags';
import type { Field, FormatReader } from './reader';

/** `(0010,0010)`, `(0010, 0010)`, `(0x0010,0x0010)`, `tag="00100010"`, `tag="0010,0010"`. */
const TAG = /\(0?x?([\da-f]{4}), ?0?x?([\da-f]{4})\)|tag="([\da-f]{4}),?([\da-f]{4})"/iy;

/** Where the value stands behind the tag: dcmdump and gdcmdump, dcdump, pydicom, dcm2xml. The first group leads up to it. */
const VALUES = [
  /^( ?[A-Z]{2} (?:\(\d+\) )?\[)([^\]\r\n]*)\]/,
  /^([^\r\n]{0,120}? VL=<0x[\da-f]+>\s*<)([^<>\r\n]*)>/i,
  /^([^:\r\n]{0,120}\b[A-Z]{2}: ?(?:\[?['"]))([^'"\r\n]*(?:['"], ?['"][^'"\r\n]*)*)['"]/,
  /^([^<>\r\n]{0,200}>)([^<>\r\n]*)<\//,
];

/** Values of one attribute, between backslashes or in a list of their own. */
const ONE_OF_SEVERAL = /(?<=^|\\|['"], ?['"])(?:(?!['"], ?['"])[^\\])+/g;

const LONGEST_LINE = 600;

/** DICOM data sets as tools print them, a tag a line. */
export const dicomDump: FormatReader = {
  id: 'dicomDump',
  triggers: ['(0000,0000)', '(0000, 0000)', '(0x0000,0x0000)', '(0000,000a', '(0000,000b', '(0000,000c', '(0000,000d', '(0000,000e', '(0000, 000a', '(0000, 000d', '(0000, 000e', '(0000,00d0)', '(0000, 00d0)', 'tag="00000000"', 'tag="0000,0000"'].map(
    (text): Trigger => ({ text, kind: 'mark' }),
  ),
  read(source, hits) {
    const { text } = source;
    const fields: Field[] = [];
    for (const hit of hits) {
      TAG.lastIndex = hit;
      const tag = TAG.exec(text);
      if (!tag) continue;
      const from = hit + tag[0].length;
      const { end } = lineRange(source, lineIndexAt(source, hit));
      const rest = text.slice(from, Math.min(end, from + LONGEST_LINE));
      const value = VALUES.map((shape) => shape.exec(rest)).find((found) => found !== null);
      if (!value) continue;
      const start = from + value[1]!.length;
      for (const { 0: part, index } of value[2]!.matchAll(ONE_OF_SEVERAL)) {
        fields.push(...dicomField(text, start + index, start + index + part.length, `${tag[1] ?? tag[3]}${tag[2] ?? tag[4]}`));
      }
    }
    return { fields, claimed: fields.map(({ start, end }) => ({ start, end })) };
  },
}; // prettier-ignore
