import type { Surface } from '../finding';
import type { ProjectPath } from '../ports';
import { kindOf, languageOf } from '../scan/fileKinds';

/**
 * As what a file is read to be redacted. In a program, dates and numbers are mostly versions, and a wrong one breaks it.
 * JSON holds records as often as settings.
 */
export function redactionSurface(path: ProjectPath, languageId = languageOf(path)): Surface {
  const kind = kindOf(path, languageId);
  return kind === 'code' || (kind === 'config' && !/^jsonc?$/.test(languageId)) ? 'source' : 'prompt';
}
