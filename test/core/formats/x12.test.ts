import assert from 'node:assert/strict';
import { x12 } from '../../../src/core/formats/x12';
import { fieldFor, fieldsOf, readWith, survives } from './support';

const ISA =
  'ISA*00*          *00*          *ZZ*LAKESIDE       *ZZ*MIDSTATE       *260509*0915*^*00501*000000905*1*P*:';
const CLAIM = [
  ISA,
  'GS*HC*LAKESIDE*MIDSTATE*20260509*0915*1*X*005010X222A1',
  'ST*837*0021*005010X222A1',
  'BHT*0019*00*0123*20260509*0915*CH',
  'NM1*41*2*LAKESIDE CLINIC*****46*999444333',
  'PER*IC*JANE ODELL*TE*4145550123',
  'HL*1**20*1',
  'NM1*85*1*CHEN*EMILY****XX*1234567893',
  'N3*12 HARBOR STREET',
  'N4*WAUPELO*WI*54937',
  'REF*EI*412345678',
  'HL*2*1*22*1',
  'SBR*P**GRP-8842******CI',
  'NM1*IL*1*ABARA*ROSALIND*MAE***MI*WQX4410982',
  'N3*418 ALDER RIDGE RD*APT 9',
  'N4*WAUPELO*WI*549371234',
  'DMG*D8*19580314*F',
  'REF*SY*536228841',
  'PER*IC*WENDELL ABARA*TE*4148675309*EM*WENDELL@LAKESIDE.TEST*FX*4148675310',
  'NM1*PR*2*MIDSTATE HEALTH*****PI*66783',
  'N3*1 INSURANCE WAY',
  'CLM*A37YH556*500***11:B:1*Y*A*Y*I',
  'DTP*435*DT*202605091015',
  'DTP*050*D8*20260601',
  'REF*EA*MR-20931',
  'HI*ABK:E119',
  'LX*1',
  'DTP*472*RD8*20260314-20260325',
  'SE*20*0021',
  'GE*1*1',
  'IEA*1*000000905',
];

const EXPECTED = [
  'NM103 (85): CHEN',
  'NM104 (85): EMILY',
  'NM109 (85): 1234567893',
  'N301 (85): 12 HARBOR STREET',
  'N401 (85): WAUPELO',
  'N403 (85): 54937',
  'REF02 (EI): 412345678',
  'SBR03: GRP-8842',
  'NM103 (IL): ABARA',
  'NM104 (IL): ROSALIND',
  'NM105 (IL): MAE',
  'NM109 (IL): WQX4410982',
  'N301 (IL): 418 ALDER RIDGE RD',
  'N302 (IL): APT 9',
  'N401 (IL): WAUPELO',
  'N403 (IL): 549371234',
  'DMG02 (IL): 19580314',
  'REF02 (SY): 536228841',
  'PER02 (IL): WENDELL ABARA',
  'PER04 (IL): 4148675309',
  'PER06 (IL): WENDELL@LAKESIDE.TEST',
  'PER08 (IL): 4148675310',
  'CLM01: A37YH556',
  'DTP03 (435): 202605091015',
  'REF02 (EA): MR-20931',
  'DTP03 (472): 20260314',
  'DTP03 (472): 20260325',
];

const joined = (ending: string) => CLAIM.map((segment) => segment + ending).join('');

describe('x12', () => {
  for (const [name, ending] of [
    ['~', '~'],
    ['~ and a line break', '~\r\n'],
    ['a line break alone', '\n'],
    ['a carriage return alone', '\r'],
    ['an ASCII separator', '\x1e'],
    ['an apostrophe', "'"],
  ] as const) {
    it(`labels the elements of a claim whose segments end with ${name}`, () => {
      assert.deepEqual(fieldsOf(x12, joined(ending), 'claim.edi'), EXPECTED);
    });
  }

  for (const element of ['|', '^', '!', '\x1d']) {
    it(`reads ${JSON.stringify(element)} as the separator that the ISA names`, () => {
      const own = joined('~').replaceAll('^', '%').replaceAll('*', element);
      assert.deepEqual(fieldsOf(x12, own, 'claim.x12'), EXPECTED);
    });
  }

  it('reads an ISA that lost its padding, and segments without any envelope', () => {
    assert.deepEqual(fieldsOf(x12, joined('~').replace(/ +\*/g, '*'), 'claim.edi'), EXPECTED);
    assert.deepEqual(fieldsOf(x12, CLAIM.slice(6, -2).join('~\n'), 'claim.txt'), EXPECTED);
  });

  it('reads one literal, concatenated literals, lists of literals and template strings', () => {
    for (const text of [
      `const claim = "${joined('~')}";\nconst next = 1;`,
      `claim = '${joined('~\\n')}'`,
      `claim = (\n${CLAIM.map((segment) => `    "${segment}~"`).join('\n')}\n)`,
      `String claim =\n${CLAIM.map((segment) => `  "${segment}~\\n"`).join(' +\n')};`,
      `const claim = [\n${CLAIM.map((segment) => `  '${segment}',`).join('\n')}\n].join('~');`,
      `${CLAIM.map((segment) => `sb.append("${segment}~");`).join('\n')}`,
      `const claim = \`\n${joined('~\n')}\`;`,
      `{"raw":"${joined('~')}"}`,
      `<edi>${joined('~')}</edi>`,
    ]) {
      assert.deepEqual(fieldsOf(x12, text, 'claim.ts'), EXPECTED, text.slice(0, 160));
    }
  });

  it('stops at the closing quote', () => {
    const text = `const row = parse('NM1*QC*1*ABARA*ROSALIND****MI*WQX4410982'); const label = 'Patient'`;
    assert.deepEqual(fieldsOf(x12, text, 'a.ts'), ['NM103 (QC): ABARA', 'NM104 (QC): ROSALIND', 'NM109 (QC): WQX4410982']);
  });

  it('reads remittance, enrolment and eligibility segments', () => {
    const text = [
      ISA,
      'DTM*405*20260601',
      'N1*PR*MIDSTATE HEALTH',
      'PER*CX**TE*8005550100',
      'N1*PE*LAKESIDE CLINIC*XX*1234567893',
      'CLP*7722337*1*226*132**12*119932404007801',
      'NM1*QC*1*O\'HARA*NUALA****34*536228841',
      'NM1*74*1**NOLA****C*WQX4410983',
      'DTM*232*20260314',
      'REF*1L*GRP-8842',
      'INS*Y*18*021*20*A***FT**N*D8*20260202',
      'REF*0F*WQX4410982',
      'HD*021**HLT',
      'DTP*348*D8*20260101',
    ].join('~');
    assert.deepEqual(fieldsOf(x12, text, 'a.835'), [
      'N104 (PE): 1234567893',
      'CLP01: 7722337',
      'CLP07: 119932404007801',
      "NM103 (QC): O'HARA",
      'NM104 (QC): NUALA',
      'NM109 (QC): 536228841',
      'NM104 (74): NOLA',
      'NM109 (74): WQX4410983',
      'DTM02 (232): 20260314',
      'REF02 (1L): GRP-8842',
      'INS12: 20260202',
      'REF02 (0F): WQX4410982',
      'DTP03 (348): 20260101',
    ]);
  });

  it('loses no other segment to a broken one', () => {
    const text = joined('~\n').replace('N4*WAUPELO*WI*549371234', 'Nd4*WAUPELO*WI').replace('SBR*P', '*P');
    const lost = ['SBR03: GRP-8842', 'N401 (IL): WAUPELO', 'N403 (IL): 549371234'];
    assert.deepEqual(fieldsOf(x12, text, 'claim.edi'), EXPECTED.filter((field) => !lost.includes(field)));
  });

  it('reads a file that is wrapped at 80 columns', () => {
    const wrapped = `${ISA}~NM1*QC*1*ABA\nRA*ROSALIND****MI*WQX4410982~`;
    assert.deepEqual(fieldsOf(x12, wrapped, 'a.edi'), ['NM103 (QC): ABA\nRA', 'NM104 (QC): ROSALIND', 'NM109 (QC): WQX4410982']);
  });

  it('tells test interchanges, providers, kinds and confidence', () => {
    const claim = joined('~');
    const rule = (label: string) => fieldFor(x12, claim, 'a.edi', label).rule;
    assert.deepEqual(fieldFor(x12, claim.replace('*P*:', '*T*:'), 'a.edi', 'NM103 (IL)').tags, ['synthetic']);
    assert.deepEqual(fieldFor(x12, claim, 'a.edi', 'N301 (85)').tags, ['provider']);
    assert.deepEqual(fieldFor(x12, claim, 'a.edi', 'N301 (IL)').tags, []);
    assert.deepEqual(
      ['NM109 (85)', 'NM109 (IL)', 'REF02 (SY)', 'REF02 (EA)', 'CLM01', 'PER08 (IL)'].map(rule),
      ['phi/license-number', 'phi/health-plan-id', 'phi/ssn', 'phi/mrn', 'phi/account-number', 'phi/fax'],
    );
    assert.equal(fieldFor(x12, claim, 'a.edi', 'DTP03 (435)').confidence, 'high');
    assert.equal(fieldFor(x12, claim, 'a.edi', 'DMG02 (IL)').confidence, 'very-high');
  });

  it('leaves free text open to the detectors', () => {
    const text = `${joined('~')}NTE*ADD*CALL HIS SISTER~MSG*SEE REF*SY*536228841~`;
    const { reading } = readWith(x12, text, 'a.edi');
    const claimed = (value: string) => reading.claimed.some(({ start, end }) => start <= text.indexOf(value) && text.indexOf(value) < end);
    assert.equal(claimed('CALL'), false);
    assert.equal(claimed('SEE'), false);
    assert.equal(claimed('MIDSTATE HEALTH'), true);
    assert.deepEqual(fieldsOf(x12, text, 'a.edi'), EXPECTED);
  });

  it('leaves templates, code and tables alone', () => {
    for (const text of [
      'send(`NM1*IL*1*${last}*${first}****MI*${member}~N3*${street}~DMG*D8*${birth}~`)',
      'segment = "NM1*IL*1*{0}*{1}****MI*%s~"',
      'seg = "NM1*IL*1*" + last + "*" + first + "~REF*SY*" + ssn',
      'const area = nm1*IL*1*height; const n3 = N3*418*2;',
      'NM1*x*y; REF*SY; CLM*glob DMG*D8*date',
      '| ISA | 00 | element | | NM1 | IL |',
      'isa|00|11|22 isa*00*',
    ]) {
      assert.deepEqual(fieldsOf(x12, text, 'a.ts'), [], text);
    }
  });

  survives(x12, joined('~\n'), 'claim.edi');
  survives(x12, `const claim = "${joined('~\\n')}";`, 'claim.ts');
}); // prettier-ignore
