import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GIVEN } from '../../../src/core/identifiers/lexicon/given';
import { SURNAMES } from '../../../src/core/identifiers/lexicon/surnames';
import { wordOf } from '../../../src/core/identifiers/nameWords';
import { fires, identifiersIn, only, quiet } from './support';

const where = { surface: 'prompt', path: 'chat.txt' } as const;

const kindOf = (word: string): string => wordOf(word, 0, word.length).kind;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const sample = (list: string, kind: string): string[] =>
  list.split(' ').filter((word, i) => i % 40 === 0 && word.length > 3 && kindOf(capital(word)) === kind);

const namesIn = (text: string): string[] =>
  identifiersIn(text, where)
    .filter(({ rule }) => rule === 'phi/name')
    .map(({ place }) => text.slice(place.start, place.end));

describe('persons in running text', () => {
  it('finds any known given name with any known surname, wherever they stand', () => {
    const given = sample(GIVEN, 'given');
    const surnames = sample(SURNAMES, 'surname');
    assert.ok(given.length > 100 && surnames.length > 100);
    const sentences = [
      (name: string) => `The folder of ${name} is on the desk.`,
      (name: string) => `${name} would rather come in the afternoon.`,
      (name: string) => `Has anybody seen ${name}?`,
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...given),
        fc.constantFrom(...surnames),
        fc.constantFrom(...sentences),
        (first, last, sentence) => {
          const name = `${capital(first)} ${capital(last)}`;
          assert.deepEqual(namesIn(sentence(name)), [name]);
        },
      ),
    );
  });

  describe('that no list knows, beside a cue', () => {
    fires(
      'phi/name',
      [
        'My sister «Gwenllian Prydderch» needs a refill',
        'The claim was filed by «Tewodros Gebremariam» last week',
        '"I would rather wait," said «Prydderch».',
        '«Dr. Trevanion» will see you now',
        'The «Hoxha» family moved away',
        'We lent «Batbayar» the wheelchair',
        '«Wiremu», could you bring the scans?',
        'Best regards,\n«Losaline Taufa»',
        'Name:    «Xaawo Maxamed»\nPhone: 555-0100',
        'May I have your name? «Illari Mamani»',
      ],
      where,
    );
  });

  describe('by lists, initials, particles and suffixes', () => {
    fires(
      'phi/name',
      [
        'On call tonight are three nurses: «Zamora», «Whitfield» and «Okafor».',
        'Our kids are «Ines», «Mateo» and «Ximena».',
        'The chart of «Okafor», «Jane M.» is missing',
        'Please ask «J. Okafor» for the form',
        'A letter from «Ludwig van der Merwe» came today',
        'Signed by «María de la Cruz»',
        'Ask «Anne-Sophie Kerbrat», RN',
      ],
      where,
    );
  });

  describe('without capitals', () => {
    fires(
      'phi/name',
      [
        'had a call with «yolanda whitfield» about the copay',
        'please let «mr. dalton whitfield» know before noon',
        '«ingrid okafor» asked for her records',
        'Summarise: patient «john castellanos» seen at Mayo Clinic',
        'summarize: pt «kwabena trevanion-mensah», dob 4.11.67, seen today',
        'Seen by «NP Lindqvist» in clinic',
      ],
      where,
    );
  });

  describe('again, once a name is found', () => {
    fires(
      'phi/name',
      [
        '«Imogen Castellanos» came in today. «Castellanos» has a cough, and «Imogen» takes no medicine.',
        'My name is «Delphine Zamora». The rest is about «Zamora».',
      ],
      where,
    );
  });

  describe('and not', () => {
    quiet(
      'phi/name',
      [
        "What is the first-line treatment for Crohn's disease in adults?",
        'Explain the Wells score, the Ranson criteria and the Glasgow-Blatchford score.',
        'Compare Humira, Stelara and Entyvio for ulcerative colitis.',
        'Does Lipitor interact with grapefruit? What about Crestor?',
        'Start Keppra twice daily; hold Dilantin.',
        'Summarise the guidelines from the Mayo Clinic and Johns Hopkins on sepsis.',
        'Who was Florence Nightingale?',
        'Stanford, Duke and Emory have good cancer centers.',
        'Refactor this class so that UserService uses PatientRepository.',
        'How do I deploy Kafka, Cassandra and Jenkins on Kubernetes?',
        'Ask Claude or Gemini to write the unit tests with Jest.',
        'Getting Started\nBasic Usage\nAdvanced Topics',
        'Customer Success Manager, Product Owner and Scrum Master roles',
        'Mercedes and Tesla sell more cars in Norway than Ford.',
        'Plan a trip to Paris, Florence and Madrid in June.',
        'Victoria Lake and Mount Everest are far away.',
        'Grant access to the service account, then mark it as done.',
        'Version 3.0.1 (Sep 30, 2016) came before May 27, 2018.',
        'how do i treat a cold with tylenol and rest',
        'my code throws an error when i call the parse function, it will skip a line',
        'Hi Claude, please write a haiku.',
        'Explain the difference between Paris and London.',
        'Summarise the Mercedes Benz annual report.',
        'the new patient, dob 3/4/67',
        'Dear Sir or Madam, I write about my account.',
      ],
      where,
    );
  });

  it('does not repeat a word that no list knows through the text', () => {
    const text = `Chalk told me so. ${'The text gets its colours from Chalk itself. '.repeat(5)}`;
    assert.ok(namesIn(text).length < 2);
  });

  it('stays quiet in source', () => {
    const text = '// Imogen Castellanos asked for this; follow up with Bao Okafor\nconst x = 1;';
    assert.deepEqual(identifiersIn(text), []);
  });

  it('is surer of a given name with a surname than of a word behind a cue', () => {
    assert.equal(only('phi/name', 'Has anybody seen Imogen Castellanos?', where).confidence, 'high');
    assert.equal(only('phi/name', '"I would rather wait," said Prydderch.', where).confidence, 'medium');
  });
});
