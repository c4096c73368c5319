import { grammarOf } from '../scan/fileKinds';
import type { SourceText } from '../scan/sourceText';
import { providerAt } from './hosts';
import { assignmentOn, isComment, lineAt, linesAt, type Line } from './lines';
import { dotenv } from './dotenv';
import type { UseRecogniser } from './recogniser';
import { urlRef } from './refs';
import { isLlmPath } from './services';
import { HOST_TRIGGERS, PATH_TRIGGERS } from './triggers';
import { TEXT_LANGUAGES } from './text/syntax';
import { CUES, useAt } from './uses';

const URL_IN_LINE = /(?:https?|wss?):\/\/[^\s"'`<>()\\|,;]+/gi;

/** URLs of LLM services in code without a grammar of ours and in config. */
export const urls: UseRecogniser = {
  id: 'urls',
  triggers: [...HOST_TRIGGERS, ...PATH_TRIGGERS],
  usesTree: false,
  reads: ({ languageId, kind }) =>
    (kind === 'code' || kind === 'config') &&
    grammarOf(languageId) === undefined &&
    !TEXT_LANGUAGES.has(languageId),
  recognise(source, hits) {
    const uses = linesAt(source, hits).flatMap((line) => urlsOn(line, source));
    return { uses, bindings: [], needs: [] };
  },
};

function urlsOn(line: Line, source: SourceText) {
  if (isComment(line.text) || isVariable(line, source)) return [];
  return [...line.text.matchAll(URL_IN_LINE)].flatMap((match) => {
    const ahead = line.text.slice(0, match.index);
    const ref = urlRef(match[0].replace(/\$\{[^}]*\}/g, '{name}'));
    if (
      ref?.kind !== 'url' ||
      /(?:^|[^:])\/\/|\s#|href=["']?$|\$schema/.test(ahead) ||
      /\/docs?\b/.test(ref.url.path)
    )
      return [];
    const provider = providerAt(ref.url)?.provider.id;
    if (provider === undefined && !isLlmPath(ref.url.path)) return [];
    const start = line.start + match.index;
    return [
      useAt(source, 'url', [start, start + match[0].length], ref, {
        ...(provider ? { provider } : {}),
        confidence: 'medium',
        cues: [provider ? CUES.host : CUES.path],
      }),
    ];
  });
}

/** A variable's assignment, which `dotenv` reports. */
function isVariable(line: Line, source: SourceText): boolean {
  if (!dotenv.reads(source)) return false;
  const assignment = assignmentOn(line, lineAt(source, line.index - 1));
  return assignment !== undefined && urlRef(assignment.value) !== undefined;
}
