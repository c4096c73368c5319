import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROUTES } from '../../../../src/core/remedies/routes';
import { ROUTE_TABLE, type RouteRow } from '../../../../src/core/routeTable';
import { mend, unapproved } from './mend';
import { errorsIn } from './parse';
import { routedTo } from './targets';

const PROGRAMS = path.resolve(__dirname, '../../../routes/fixtures');
const ROWS: readonly RouteRow[] = ROUTE_TABLE;

describe('the table of routes', () => {
  it('has one row for each route', () =>
    assert.deepEqual(ROUTES.map(({ id }) => id).sort(), ROWS.map(({ id }) => id).sort()));
  for (const { id, proof } of ROWS)
    it(`${id} has programs that prove it`, () => {
      const folder = path.join(PROGRAMS, id);
      assert.ok(existsSync(folder) && readdirSync(folder).length >= (proof === 'run' ? 3 : 1));
    });
});

describe('what a scan finds, a route mends', () => {
  for (const { id, from, to } of ROWS) {
    const folder = path.join(PROGRAMS, id);
    const names = existsSync(folder) ? readdirSync(folder).filter((file) => file.includes('.')) : [];
    for (const destination of to)
      for (const name of names)
        it(`${id}/${name} to ${destination}`, async () => {
          const text = readFileSync(path.join(folder, name), 'utf8');
          const policy = routedTo(destination, from);
          const file = `src/${name}`;
          assert.ok((await unapproved(file, text, policy)).length > 0, 'nothing found before');
          const mended = await mend(file, text, policy);
          assert.deepEqual(mended.refused, []);
          assert.equal(await errorsIn(file, mended.text), await errorsIn(file, text), mended.text);
          const left = await unapproved(file, mended.text, policy);
          assert.deepEqual(
            left.map(({ rule, place }) => [rule, place.line]),
            [],
            mended.text,
          );
        });
  }
});
