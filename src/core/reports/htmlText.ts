import { visible } from './words';

/** A text of the project as text of a page: in elements, attributes and inline SVG alike. */
export function escape(text: string): string {
  return visible(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** A name of a program or a host, which may break before each of its dots. */
export function dotted(text: string): string {
  return escape(text).replace(/(?<=.)\./g, '<wbr>.');
}

/** Text that may break after each slash, such as a path. */
export function breakable(text: string): string {
  return escape(text).replace(/\//g, '/<wbr>');
}
