import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { policySchemaJson } from '../../../src/core/policy';
import { parse } from 'jsonc-parser';

const schema = policySchemaJson();
const FULL = parse(readFileSync(path.join(__dirname, 'fixtures/full.phi-cordon.json'), 'utf8')) as object;

interface Shape {
  readonly type?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly additionalProperties?: unknown;
  readonly properties?: Record<string, Shape>;
  readonly patternProperties?: Record<string, Shape>;
  readonly items?: Shape;
}

function* shapes(shape: Shape, at = ''): Generator<[string, Shape]> {
  yield [at, shape];
  for (const [key, inner] of Object.entries(shape.properties ?? {})) yield* shapes(inner, `${at}.${key}`);
  for (const inner of Object.values(shape.patternProperties ?? {})) yield* shapes(inner, `${at}.*`);
  if (shape.items) yield* shapes(shape.items, `${at}[]`);
}

describe("the policy's JSON schema", () => {
  it('is valid draft-07, and agrees with loadPolicy on a policy that uses every key', () => {
    const validate = new Ajv({ strict: false }).compile(schema);
    assert.ok(validate(FULL), JSON.stringify(validate.errors));
    assert.equal(validate({ ...FULL, aprovals: {} }), false);
  });

  it('describes every key, closes every object and links every citation', () => {
    for (const [at, shape] of shapes(schema as Shape)) {
      if (/\.[\w$]+$/.test(at)) assert.ok(shape.description, `${at} has no description`);
      if (shape.type === 'object') assert.notEqual(shape.additionalProperties, undefined, `${at} is open`);
      if (/CFR \d+\.\d/.test(shape.description ?? ''))
        assert.match(shape.markdownDescription ?? '', /ecfr\.gov\/current\/title-(?:42|45)\/section-/);
    }
  });
});
