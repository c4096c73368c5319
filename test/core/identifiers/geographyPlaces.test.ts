import assert from 'node:assert/strict';
import { cityKind, foldPlace, isStateOrCountry } from '../../../src/core/identifiers/gazetteer';
import { fires, only, quiet } from './support';

const PROMPT = { surface: 'prompt', path: 'chat.txt' } as const;

describe('gazetteer', () => {
  it('knows cities in any spelling, and tells words and names of people from them', () => {
    for (const city of [
      'Oslo',
      'São Paulo',
      'sao paulo',
      'SAINT LOUIS',
      'St. Louis',
      'Winston-Salem',
      'Łódź',
    ])
      assert.equal(cityKind(foldPlace(city)), 'city', city);
    assert.equal(cityKind('reading'), 'word');
    assert.equal(cityKind('jackson'), 'person');
    assert.equal(cityKind('notacityatall'), undefined);
  });

  it('knows states and countries', () => {
    for (const name of ['Wisconsin', 'France', "People's Republic of China", 'Bosnia and Herzegovina'])
      assert.ok(isStateOrCountry(foldPlace(name)), name);
    assert.ok(!isStateOrCountry('oslo'));
  });
});

describe('cities in prompts', () => {
  fires(
    'phi/geography',
    [
      'My mother lives in «Waupun, Wisconsin» and is 84.',
      'He was born in «Tromsø» and grew up in «Puolanka».',
      'I am in «Vesterhavn» for a business trip',
      'my friend lives in «heidelberg»',
      'Ich wohne in «Heidelberg» und bin 45.',
      "J'habite à «Grenoble» depuis 2010.",
      'She flew to «Osaka» to see her daughter.',
      'When: tomorrow\nWhere: «Waupelo»',
      'Pt resides in «Bullock County, AL».',
    ],
    PROMPT,
  );
  quiet(
    'phi/geography',
    [
      'She moved here from France and lives in Wisconsin.',
      'My patient is in Remission and in Pain.',
      'What are the symptoms of Kawasaki disease in my child?',
      'Consider his increase in Wells score and history of clots.',
      'I write it in Java, she reads it in Python.',
      'Compare the Oslo trial with the guidelines from Helsinki for my patient.',
      'Vienna is a city with many museums.',
    ],
    PROMPT,
  );
});

describe('facilities in prompts', () => {
  fires(
    'phi/geography',
    [
      'She was treated at «Cedar Valley Medical Center, Reno» on May 3.',
      'Pt seen at «Lakewood Family Practice» for HTN.',
      'She, 34, had an MRI at «Alder Ridge» yesterday.',
      'my father, seen by Dr. A. at «Lakeside med center» 08/22/2023',
      'patient J., admitted at «Lakeside Health» April 2023',
      'transferred from «Good Harbor» to «Alderview»; patient stable.',
      'She was seen at our «5th street clinic» today',
    ],
    PROMPT,
  );
  quiet(
    'phi/geography',
    [
      'Please report it to the Microsoft Security Response Center; he will answer.',
      'The patient was seen in Cardiology and in the Emergency Department.',
      'My patient asks what the best hospital in the world is.',
      'According to experts at Lakeside Hospital, my patient needs rest.',
    ],
    PROMPT,
  );

  it('tell where a patient was treated, not who treated', () => {
    assert.deepEqual(only('phi/geography', 'Pt seen at Lakewood Family Practice', PROMPT).tags, ['provider']);
  });
});
