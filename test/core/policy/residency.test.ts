import assert from 'node:assert/strict';
import { isWiderThanFamily } from '../../../src/core/policy/lint/modelGlobs';
import { countryOf, isWithinResidency } from '../../../src/core/policy/residency';

describe('residency', () => {
  it('knows where a region lies by its name', () => {
    const table: readonly [string, string | undefined][] = [
      ['us-east-1', 'us'], ['us-gov-west-1', 'us'], ['eastus2', 'us'], ['southcentralus', 'us'], ['westus3', 'us'], ['usgovvirginia', 'us'], ['us-central1', 'us'],
      ['US', 'us'], ['eu-central-1', 'eu'], ['westeurope', 'eu'], ['europe-west4', 'eu'], ['swedencentral', 'eu'], ['uksouth', 'gb'], ['europe-west2', 'gb'],
      ['ca-central-1', 'ca'], ['canadaeast', 'ca'], ['northamerica-northeast1', 'ca'], ['ap-southeast-2', 'au'], ['japaneast', 'jp'], ['centralindia', 'in'],
      ['ap-southeast-1', 'elsewhere'], ['koreacentral', 'elsewhere'], ['global', 'everywhere'], ['ward-3', undefined], ['focus', undefined],
    ]; // prettier-ignore
    for (const [region, country] of table) assert.equal(countryOf(region), country, region);
  });

  it('takes a country, a region by its name, and what nobody knows', () => {
    assert.ok(isWithinResidency('eastus2', ['us']));
    assert.ok(isWithinResidency('EastUS2', ['eastus2']));
    assert.ok(isWithinResidency('ward-3', ['us']), 'a name that says nothing is left alone');
    assert.ok(!isWithinResidency('westus', ['eastus2']), 'a region names itself alone');
    assert.ok(!isWithinResidency('global', ['us']));
    assert.ok(!isWithinResidency('uksouth', ['us', 'eu']));
  });
});

describe('isWiderThanFamily', () => {
  it('tells a family with its version from a wider glob', () => {
    for (const glob of ['*', 'gpt-*', 'gpt-4*', 'o1*', 'claude-*', 'claude-3-*', 'us.anthropic.claude-*', 'meta.llama3*', 'models/gemini-2*', 'claude-sonnet-*'])
      assert.ok(isWiderThanFamily(glob), glob);
    for (const model of ['gpt-4', 'gpt-4o*', 'gpt-4.1-*', 'o1-*', 'claude-sonnet-4-5*', 'anthropic.claude-3-5-sonnet-*', 'gemini-2.5-*', 'text-embedding-3-*', 'amazon.titan-embed-text-v2*'])
      assert.ok(!isWiderThanFamily(model), model);
  }); // prettier-ignore
});
