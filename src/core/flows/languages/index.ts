import { csharpLanguage } from './csharp';
import { goLanguage } from './go';
import { javaLanguage } from './java';
import { javascriptLanguage } from './javascript';
import type { Language } from './language';
import { phpLanguage } from './php';
import { pythonLanguage } from './python';
import { rubyLanguage } from './ruby';

/** Every language whose flows are read. */
export const LANGUAGES: readonly Language[] = [
  javascriptLanguage,
  pythonLanguage,
  javaLanguage,
  csharpLanguage,
  goLanguage,
  rubyLanguage,
  phpLanguage,
];
