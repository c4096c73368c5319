import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addressesIn, ENOUGH } from '../../../src/core/identifiers/addressSweep';
import { fires, identifiersIn, quiet } from './support';

const PROMPT = { surface: 'prompt', path: 'chat.txt' } as const;

describe('addresses in prompts', () => {
  describe('of many countries', () => {
    fires(
      'phi/geography',
      [
        'Please ship it to «Lindenhofweg 12, 10115 Berlin, Germany» by Monday.',
        'I live at «12 rue des Tilleuls, 75002 Paris».',
        'My address is «ul. Sosnowa 3 m. 12, 00-549 Warszawa».',
        'Send it to «Calle 5 # 10-20, Cali, Colombia» please',
        'He moved to «Flat 2, 14 Alder Grove, Leeds LS6 1AB» last year.',
        'Deliver to «Rua das Acácias, 123 - Apto 45, Porto»',
        'Her new address: «Topolová 1578/52, 120 00 Praha 2»',
        'Our patient lives at «Topol pr. 9, LT-01103 Vilnius».',
        'Ship to: «Trg bana Kovača 4, Zagreb»',
        'Send it to «Birkivegur 22, 101 Reykjavík» please.',
        'Mailing address: «120 Alder Street West, Suite 400, Toronto, ON M4W 1A8»',
        'Deliver to «14/2 Sukhumvit Soi 23, Bangkok 10110, Thailand».',
        'She lives on «Alder Street» near the school.',
        'the claimant stays at «lindenstrasse 61, 10961 berlin»',
        'my address is «P.O. Box 771, Accra, Ghana»',
      ],
      PROMPT,
    );
  });

  describe('over several lines', () => {
    fires(
      'phi/geography',
      [
        'Billing address:\n«418 Alder Ridge Rd\nApt 5B\nWaupelo, WI 54937»\nThanks',
        '> «Birkeveien 22\n> 0026 Oslo\n> Norway»',
        '«Unit 4500 Box 123\nAPO AE 09012»\n',
      ],
      PROMPT,
    );

    it('stop before a telephone number and a greeting', () => {
      const text = 'Lindenhofweg 12\n10115 Berlin\nGermany\n030 901820 office\nRegards\nAnna';
      const [found] = identifiersIn(text, PROMPT).filter(({ rule }) => rule === 'phi/geography');
      assert.equal(
        text.slice(found!.place.start, found!.place.end),
        'Lindenhofweg 12\n10115 Berlin\nGermany',
      );
    });
  });

  quiet(
    'phi/geography',
    [
      'Take 2 tablets of Zestril 20 mg 3 times daily for 5 days.',
      'In Windows 11 open Chapter 3 and see Table 4.',
      'Fixed RangeError in Chrome 72, #150 and #151 (#425, #122)',
      'It was tested in:\n* Chrome 27-50\n* Firefox 3-45\n* Opera 10',
      'Defined in RFCs 2047, 2231 and 5987',
      'Copyright (c) 2013 Gary Court, Jens Taylor',
      'Last updated: Tue, 07 Nov 2023 03:09:37 GMT',
      'Turn left at 5 Points and pay 30 Dollars. Room 12 is free.',
      '1. You connect to a single host',
      'What does GPT 4 say about Stage 3 Colon cancer in Phase 2?',
      'His blood pressure was 120 over 80, Hemoglobin 12, Sodium 140.',
    ],
    PROMPT,
  );

  it('belong to the grammar of addresses, whatever the names', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{4,8}o$/);
    const number = fc.integer({ min: 1, max: 899 });
    const shape = fc.constantFrom(
      (n: string, h: number) => `${n}strasse ${h}`,
      (n: string, h: number) => `${h} rue de ${n}`,
      (n: string, h: number) => `Via ${n} ${h}`,
      (n: string, h: number) => `${h} ${n} Street`,
      (n: string, h: number) => `ul. ${n} ${h}`,
      (n: string, h: number) => `${n}gatan ${h}`,
    );
    fc.assert(
      fc.property(shape, name, number, (write, street, house) => {
        const address = write(street, house);
        const text = `Please send it to ${address}, 12345 Waupelo.`;
        const [found] = addressesIn(text);
        assert.ok(found && found.score > ENOUGH, text);
        assert.ok(text.slice(found.start, found.end).startsWith(address), text);
      }),
    );
  });

  it('never overlap and stay inside the text', () => {
    const piece = fc.constantFrom('12', 'Alder', 'rue', 'de', 'Street', ',', '\n', 'Apt.', '#', '1234 AB', 'Oslo', 'Norway', 'weg', '12b', '/', 'P.O. Box', '.'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ');
        let end = 0;
        for (const found of addressesIn(text)) {
          assert.ok(found.start >= end && found.end > found.start && found.end <= text.length);
          end = found.end;
        }
      }),
    );
  });
});
