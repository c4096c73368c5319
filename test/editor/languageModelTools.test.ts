import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inputSchema, TOOL_DEFINITIONS } from '../../src/core/agentTools';

interface Contributed {
  readonly name: string;
  readonly displayName: string;
  readonly toolReferenceName: string;
  readonly userDescription: string;
  readonly modelDescription: string;
  readonly inputSchema: unknown;
}

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync(path.resolve('package.json'), 'utf8')) as {
    contributes: { languageModelTools: readonly Contributed[] };
  };

  it('declares the tools as they are defined, word for word', () => {
    const declared = manifest.contributes.languageModelTools.map((tool) => ({
      name: tool.name,
      displayName: tool.displayName,
      toolReferenceName: tool.toolReferenceName,
      userDescription: tool.userDescription,
      modelDescription: tool.modelDescription,
      inputSchema: tool.inputSchema,
    }));
    const defined = TOOL_DEFINITIONS.map((tool) => ({
      name: tool.name,
      displayName: tool.title,
      toolReferenceName: tool.name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      userDescription: tool.summary,
      modelDescription: tool.description,
      inputSchema: inputSchema(tool, true),
    }));
    assert.deepEqual(declared, defined, 'copy what is defined in src/core/agentTools/definitions.ts');
  });

  it('declares no tool that takes text', () => {
    for (const { name, inputSchema: schema } of manifest.contributes.languageModelTools) {
      const { properties, additionalProperties } = schema as {
        properties: object;
        additionalProperties: boolean;
      };
      assert.equal(additionalProperties, false, name);
      assert.doesNotMatch(Object.keys(properties).join(' '), /text|content|code|prompt|body/i, name);
    }
  });
});
