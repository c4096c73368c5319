import assert from 'node:assert/strict';
import { junitReport } from '../../../src/core/reports';
import { emptyReport, hostileReport, sampleReport } from './sample';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements of a document; throws where it is not well-formed. */
function elements(xml: string): Element[] {
  const found: Element[] = [];
  const open: string[] = [];
  const rest = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '').replace(
    /<(\/?)([a-z-]+)((?:\s+[a-z]+="(?:[^"<&]|&(?:amp|lt|gt|quot);)*")*)(\/?)>/g,
    (_, closing: string, name: string, attributes: string, empty: string) => {
      if (closing) assert.equal(open.pop(), name);
      else {
        const pairs = [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]);
        assert.equal(new Set(pairs.map(([key]) => key)).size, pairs.length);
        found.push({ name, attributes: Object.fromEntries(pairs) as Record<string, string> });
        if (!empty) open.push(name);
      }
      return '';
    },
  );
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest, /<|&(?!(?:amp|lt|gt);)/);
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/);
  return found;
} // prettier-ignore

function named(all: readonly Element[], name: string): Element[] {
  return all.filter((element) => element.name === name);
}

describe('JUnit report', () => {
  it('has a case for each rule and file, whose counts add up', async () => {
    const report = await sampleReport();
    const all = elements(junitReport(report, 'error'));
    const cases = named(all, 'testcase');
    const pairs = new Set(report.findings.map(({ rule, path }) => `${rule} ${path}`));
    assert.equal(cases.length, pairs.size + report.suppressed.length + report.notExamined.length);
    const [{ attributes: whole }] = named(all, 'testsuites') as [Element];
    const sum = (key: string) => named(all, 'testsuite').reduce((n, { attributes }) => n + Number(attributes[key]), 0);
    assert.equal(Number(whole['tests']), cases.length);
    for (const key of ['tests', 'failures', 'skipped']) assert.equal(Number(whole[key]), sum(key), key);
    assert.equal(Number(whole['failures']), named(all, 'failure').length);
    assert.equal(Number(whole['skipped']), named(all, 'skipped').length);
  }); // prettier-ignore

  it('fails what decides the exit code, and tells the rest', async () => {
    const report = await sampleReport();
    const failures = (failOn: 'error' | 'warning' | 'information' | undefined) => named(elements(junitReport(report, failOn)), 'failure').length; // prettier-ignore
    assert.equal(failures(undefined), 0);
    assert.ok(failures('error') > 0 && failures('error') <= failures('warning'));
    const quiet = junitReport(report, undefined);
    for (const { message } of report.findings) assert.ok(quiet.includes(message.replace(/&/g, '&amp;')));
  });

  it('says that nothing was found in what was examined, as a case that passes', () => {
    const all = elements(junitReport(emptyReport(), 'error'));
    assert.deepEqual(named(all, 'testcase').map(({ attributes }) => attributes['name']), ['Nothing found in what was examined.']); // prettier-ignore
  });

  it('is well-formed whatever files are called', async () => {
    elements(junitReport(await hostileReport(), 'information'));
  });
});
