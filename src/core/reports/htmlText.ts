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

/** A path that may break after each of its folders; a name of a program or a host, before each of its dots. */
export function breakable(text: string): string {
  const shown = escape(text);
  return shown.includes('/')
    ? shown.replace(/\//g, '/<wbr>')
    : shown.replace(/(?<=\S)\.(?=[A-Za-z_])/g, '<wbr>.');
}
