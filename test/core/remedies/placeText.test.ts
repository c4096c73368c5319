import assert from 'node:assert/strict';
import { limitedPlace, safeHarborPlace, safeZip } from '../../../src/core/remedies/placeText';

const P = '[PLACE-417]';

describe('places by Safe Harbor', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['60614', '606'],
    ['60614-2201', '606'],
    ['03601', '000'],
    ['82101', '000'],
    ['418 Alder Ridge Road, Waupelo, WI 54937', `${P}, WI 549`],
    ['418 Alder Ridge Road, Waupelo WI 54937', `${P} WI 549`],
    ['Waupelo, Wisconsin', `${P}, Wisconsin`],
    ['Waupelo, WI', `${P}, WI`],
    ['12 Cedar Court CT', P],
    ['Waupelo', P],
    ['12 Rue du Lac, 1204 Genève', P],
    ['P.O. Box 77, Cody, WY 82101', `${P}, WY 000`],
  ];
  for (const [value, left] of cases)
    it(`leaves ${left} of ${value}`, () => assert.equal(safeHarborPlace(value, P), left));

  it('knows a ZIP code that lost its zero as a number', () => {
    assert.equal(safeZip('2139'), '021');
    assert.equal(safeZip('139'), undefined);
  });
});

describe('places of a limited data set', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['60614', '60614'],
    ['Waupelo, WI 54937', 'Waupelo, WI 54937'],
    ['Waupelo', 'Waupelo'],
    ['418 Alder Ridge Road, Waupelo, WI 54937', `${P}, Waupelo, WI 54937`],
    ['418 Alder Ridge Road Waupelo WI 54937', `${P} Waupelo WI 54937`],
    ['418 Alder Ridge Road, Apt 5B, Waupelo, WI', `${P}, Waupelo, WI`],
    ['418 Alder Ridge Road', P],
    ['P.O. Box 77, Cody, WY 82101', `${P}, Cody, WY 82101`],
    ['44.0219,-88.5426', P],
  ];
  for (const [value, left] of cases)
    it(`leaves ${left} of ${value}`, () => assert.equal(limitedPlace(value, P), left));
});
