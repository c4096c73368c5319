import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  inputSchema,
  runTool,
  TOOL_DEFINITIONS,
  ToolRefusal,
  type ToolWorld,
} from '../../../src/core/agentTools';
import { asked } from '../../../src/core/agentTools/asked';
import { checkInput } from '../../../src/core/agentTools/input';
import { surrogateTable } from '../../../src/core';

const NOWHERE: ToolWorld = {
  surrogates: surrogateTable(),
  standard: 'safe-harbor',
  roots: () => Promise.reject(new ToolRefusal('nothing is served')),
  place: () => Promise.reject(new ToolRefusal('outside')),
};

describe('the input of a tool', () => {
  it('is refused in words that quote nothing of it, whatever it is', async () => {
    const secret = 'Quackenbush';
    const leaf = fc.oneof(fc.constant(secret), fc.constant([secret]), fc.constant({ [secret]: secret }), fc.integer(), fc.boolean(), fc.constant(null)); // prettier-ignore
    const keys = fc.constantFrom('path', 'paths', 'startLine', 'rule', 'severity', 'provider', 'host', 'url', 'limit', secret); // prettier-ignore
    const names = fc.constantFrom(...TOOL_DEFINITIONS.map(({ name }) => name), secret);
    const inputs = fc.oneof(fc.dictionary(keys, leaf), leaf);
    await fc.assert(
      fc.asyncProperty(names, inputs, async (name, input) => {
        try {
          await runTool(name, input, NOWHERE, { aborted: false });
        } catch (error) {
          assert.ok(error instanceof ToolRefusal, String(error));
          assert.doesNotMatch(error.message, new RegExp(secret));
        }
      }),
    );
  }); // prettier-ignore

  it('says what is wrong and what would do', () => {
    const [read, list] = TOOL_DEFINITIONS;
    const said = (tool: (typeof TOOL_DEFINITIONS)[number], input: unknown) => {
      try {
        checkInput(inputSchema(tool, true), input);
        return undefined;
      } catch (error) {
        return (error as Error).message;
      }
    };
    assert.equal(said(read!, { path: 'a', startLine: 2 }), undefined);
    assert.equal(said(read!, { selection: true }), undefined);
    assert.match(said(read!, { pth: 'a' })!, /Did you mean path\?/);
    assert.match(said(read!, { content: 'a' })!, /takes no text/);
    assert.match(said(read!, { path: '' })!, /path is empty/);
    assert.match(said(read!, 'a')!, /has to be an object/);
    assert.match(said(list!, { paths: [] })!, /leave it out for the whole project/);
    assert.match(said(list!, { paths: [3] })!, /An entry of paths has to be a text/);
    assert.match(said(list!, { limit: 1000 })!, /limit has to be 200 or less/);
    assert.match(said(list!, { severity: 'loud' })!, /one of error, warning, information, hint/);
  });
});

describe('what people are told of a call', () => {
  it('names paths masked, and asks only before text of a file goes out', () => {
    const { doing, confirm } = asked('read_file_deidentified', { path: 'notes/219-45-6781.md' });
    assert.equal(doing, 'Read File with Identifiers Replaced: notes/[SSN].md');
    assert.match(confirm!.message, /^notes\/\[SSN\]\.md goes to the model.*not replaced\.$/);
    assert.equal(asked('scan_paths', { paths: ['a', 'b', 'c', 'd'] }).doing, 'Scan Paths for PHI: a, b, c and 1 more');
    assert.equal(asked('scan_paths', undefined).confirm, undefined);
    assert.match(asked('read_file_deidentified', { selection: true }).doing, /The selection$/);
  }); // prettier-ignore
});
