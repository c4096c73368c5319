import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprintWindow, maskLine, maskProse } from '../../../src/core/scan/mask';
import { isKnownWord, splitWords } from '../../../src/core/scan/vocabulary';

const NAMES = ['Rosalind', 'Abara', 'Castellanos', 'Waupelo', "O'Brien", 'Nguyen-Prewitt', 'García', 'Łukasz', '李明', 'ROSALIND', 'abara']; // prettier-ignore

const values = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.stringMatching(/^\d{3}-\d{2}-\d{4}$/),
  fc.stringMatching(/^[JKQXZ]{2}-\d{5,9}$/),
  fc.stringMatching(/^\d{4,12}$/),
);

/** Lines of code, comments, markup and prose with a hole for a value. */
const frames = fc.constantFrom(
  (v: string) => `const ssn = "${v}";`,
  (v: string) => `patient.name = '${v}' // ${v}`,
  (v: string) => `${v} was admitted`,
  (v: string) => `<name>${v}</name> /* ${v} */`,
  (v: string) => `PID|1||${v}^^^MR||${v}`,
  (v: string) => `# ${v}`,
  (v: string) => `x = 1 -- ${v}`,
  (v: string) => `log(\`${v} \${id}\`)`,
  (v: string) => `"unclosed ${v}`,
  (v: string) => `patient_${v} = ${v}`,
  (v: string) => `'it''s ${v}' + "\\"${v}"`,
);

/** Every run of two or more letters or digits of a value. */
function piecesOf(value: string): string[] {
  return value.match(/\p{L}{2,}|\p{N}{2,}/gu) ?? [];
}

function assertGone(masked: string, value: string): void {
  for (const piece of piecesOf(value)) {
    assert.ok(!masked.toLowerCase().includes(piece.toLowerCase()), `${piece.length} characters survive`);
  }
}

describe('masking', () => {
  it('lets no piece of a value through, wherever it stands in a line', () => {
    fc.assert(fc.property(frames, values, (frame, value) => assertGone(maskLine(frame(value)), value)), { numRuns: 600 });
  });

  it('lets no piece of a value through free text', () => {
    fc.assert(fc.property(values, values, (a, b) => {
      const masked = maskProse(`approved by ${a}, see ${b} (fixture)`);
      assertGone(masked, a);
      assertGone(masked, b);
    }));
  });

  it('lets no digit but 0 through, and only printable ASCII and the ellipsis', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (line) => {
      assert.match(maskLine(line), /^[^1-9]*$/);
      assert.match(maskLine(line), /^[\x20-\x7e…]*$/);
      assert.match(maskProse(line), /^[\x20-\x7e…]*$/);
      assert.doesNotMatch(maskProse(line), /[1-9]/);
    }), { numRuns: 600 });
  });

  it('keeps the shape of code and the words of the vocabulary', () => {
    assert.equal(maskLine('const patientSsn = "536-22-8841"; // Rosa'), 'const patientSsn = "…"; //…');
    assert.equal(fingerprintWindow(maskLine('a  =  1')), fingerprintWindow(maskLine('a=2')));
  });
}); // prettier-ignore

describe('vocabulary', () => {
  it('holds no given name, surname or place of a of frequent ones', () => {
    const frequent = 'james mary john smith johnson williams brown jones garcia miller davis claude guy may will grace mark art dean max hope joy rose frank bill jack page banks long young king hill green baker hall price field case day law bell ward cook bishop carter mason parker cooper hunter chase boston austin phoenix mobile reading nice cork paris london sierra post stone wood west north east south lake park mills marsh fields church street rich power sharp child love best bond lane little short small good bright sweet strong wise noble moody storm winter summer snow frost rain waters rivers brooks head hand foot close key keys read call pack trace page mercy faith chance'.split(' ');
    assert.deepEqual(frequent.filter((word) => isKnownWord(word)), []);
  });

  it('keeps everyday words of a reason, but not with a capital, which could make a name of them', () => {
    assert.equal(maskProse("The clinic's published switchboard line, see Small and Rosa"), "The clinic's published switchboard line, see … and …");
  });

  it('splits names of programs into words', () => {
    assert.deepEqual(splitWords('patientMRN_value2'), ['patient', 'mrn', 'value2']);
    fc.assert(fc.property(fc.string(), (word) => splitWords(word).every((part) => part === part.toLowerCase() && part !== '')));
  });
}); // prettier-ignore
