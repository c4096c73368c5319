/** Types that only say how another is used. */
const WRAPPERS = new Set('Optional Union Annotated Final ClassVar Required NotRequired ReadOnly Mapped None Awaitable Unpack InitVar'.split(' ')); // prettier-ignore

/**
 * Every plain name in a declared type, outermost first: `dict[str, "models.Patient"]` is `dict`, `str`, `Patient`.
 * Wrappers (`Optional`, `Annotated`, …), values of `Literal` and the metadata of `Annotated` are left out.
 */
export function typeNames(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  /** The depth within which everything is left out. */
  let muted = -1;
  let annotated = -1;
  let last = '';
  for (const [token] of text.matchAll(/[A-Za-z_][\w.]*|[[\](),]/g)) {
    switch (token) {
      case '[':
      case '(':
        depth++;
        if (muted < 0 && last === 'Literal') muted = depth;
        if (annotated < 0 && last === 'Annotated') annotated = depth;
        break;
      case ']':
      case ')':
        if (muted === depth) muted = -1;
        if (annotated === depth) annotated = -1;
        depth--;
        break;
      case ',':
        if (muted < 0 && annotated === depth) muted = depth;
        break;
      default: {
        last = token.slice(token.lastIndexOf('.') + 1);
        if (muted < 0 && last !== 'Literal' && last !== '' && !WRAPPERS.has(last)) names.push(last);
      }
    }
  }
  return names;
}
