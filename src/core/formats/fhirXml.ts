import type { Node } from 'jsonc-parser';
import { walkElement, type XmlTag } from './xml';

/** An element of a resource while its children are read. */
interface Frame {
  readonly start: number;
  end: number;
  /** The resource that the element is or holds. */
  resource?: { readonly name: string; readonly start: number };
  readonly properties: Map<string, (Frame | Node)[]>;
}

/** Inside a narrative, whose text is left to the detectors. */
const NARRATIVE = 'narrative';

/**
 * Reads one XML element as FHIR's JSON form has it (FHIR R4, 2.6.1), so that one description of the fields serves both:
 * `<birthDate value="…"/>` is the string `birthDate`, an element inside it stands under `_birthDate`, elements of one name
 * are an array, and a resource is an object with its `resourceType`. Offsets are those of the text; a string's node
 * begins with its opening quote.
 * @param start where the element's `<` stands
 * @returns the object, and where the element ends
 */
export function fhirXmlAt(text: string, start: number): { readonly root: Node; readonly end: number } {
  const outside = frameAt(start, start);
  const end = walkElement<Frame | typeof NARRATIVE>(text, start, outside, {
    open: (tag, outer) =>
      outer === NARRATIVE || tag.name === 'div' ? NARRATIVE : openFrame(text, tag, outer),
    close(range, within) {
      if (within !== NARRATIVE) within.end = Math.max(within.end, range.end);
    },
  });
  return { root: objectOf(outside), end };
}

function frameAt(start: number, end: number): Frame {
  return { start, end, properties: new Map() };
}

function openFrame(text: string, tag: XmlTag, outer: Frame): Frame {
  const { name, attributes, start, end } = tag;
  if (/^[A-Z]/.test(name)) {
    // `<contained><Patient>…`: what holds a resource and the resource are one object.
    if (!outer.resource) {
      outer.resource = { name, start };
      return outer;
    }
    const nested = frameAt(start, end);
    nested.resource = { name, start };
    return put(outer, 'entry', nested);
  }
  const value = attributes.get('value');
  if (value) put(outer, name, stringNode(text, value.start, value.end));
  const frame = frameAt(start, end);
  const url = attributes.get('url');
  if (url) put(frame, 'url', stringNode(text, url.start, url.end));
  return put(outer, value ? `_${name}` : name, frame);
}

function put<Part extends Frame | Node>(outer: Frame, name: string, part: Part): Part {
  const known = outer.properties.get(name);
  if (known) known.push(part);
  else outer.properties.set(name, [part]);
  return part;
}

/** The closing quote is left out: it may be escaped, or missing. */
function stringNode(text: string, start: number, end: number): Node {
  return { type: 'string', value: text.slice(start, end), offset: start - 1, length: end - start + 1 };
}

function objectOf(frame: Frame): Node {
  const children: Node[] = [];
  const property = (name: string, value: Node) =>
    children.push({ type: 'property', offset: value.offset, length: value.length, children: [{ type: 'string', value: name, offset: value.offset, length: 0 }, value] });
  if (frame.resource)
    property('resourceType', { type: 'string', value: frame.resource.name, offset: frame.resource.start, length: 0 });
  let { end } = frame;
  for (const [name, parts] of frame.properties) {
    const values = parts.map((part) => ('properties' in part ? objectOf(part) : part)).filter((value) => !isBare(value));
    const [first] = values;
    if (!first) continue;
    const last = values.at(-1)!;
    end = Math.max(end, last.offset + last.length);
    property(name, values.length === 1 ? first : { type: 'array', children: values, offset: first.offset, length: last.offset + last.length - first.offset });
  }
  return { type: 'object', children, offset: frame.start, length: end - frame.start };
} // prettier-ignore

/** An element without a value or children says nothing. */
function isBare({ type, children }: Node): boolean {
  return type === 'object' && children?.length === 0;
}
