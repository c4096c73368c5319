import { Minimatch } from 'minimatch';
import type { ProjectPath } from '../core';

/**
 * A test for paths below the root. A pattern without `/` is held against every part's name, and one that names a
 * folder takes in what lies in it.
 * @param patterns none: `otherwise`
 */
export function globTest(patterns: readonly string[], otherwise: boolean): (path: ProjectPath) => boolean {
  if (patterns.length === 0) return () => otherwise;
  const forms = patterns.flatMap((pattern) => {
    const bare = pattern.replace(/\\/g, '/').replace(/^\.?\//, '').replace(/\/$/, '');
    const anywhere = bare.includes('/') ? bare : `**/${bare}`;
    return [anywhere, `${anywhere}/**`];
  }); // prettier-ignore
  const matchers = forms.map((form) => new Minimatch(form, { dot: true, nonegate: true, nocomment: true }));
  return (path) => matchers.some((matcher) => matcher.match(path));
}
