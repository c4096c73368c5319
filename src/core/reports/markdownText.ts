import { visible } from './words';

/** A text of the project as text of a comment: nothing of it is markup, calls anybody or names an issue. */
export function prose(text: string): string {
  return entities(text)
    .replace(/[\\`*_{}[\]()#+!|~$-]/g, '\\$&')
    .replace(/@/g, '@<!-- -->')
    .replace(/:(?=[\w/])/g, ':<!-- -->')
    .replace(/\b(?=www\.|GH-)/gi, '<!-- -->');
}

/** A path, a name or a masked line. In an HTML element, so that no character of it ends a cell of a table. */
export function code(text: string): string {
  const kept = entities(text).replace(/[\\`*_[\]|~$@#:]/g, (mark) => `&#${mark.codePointAt(0)};`);
  return `<code>${kept}</code>`;
}

function entities(text: string): string {
  return visible(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
