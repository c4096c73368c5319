/** What may stand between a label and its value: the label's tail, closing quotes, a sign, an opening quote, a cell. */
const JOINT =
  /^(?:[ _-]?(?:number|numbers|num|nbr|no\.?|id|ids|value|code|#)(?![\p{L}\d]))?(?:["'`\])*]|\\["'])*[ \t]*(?:\((?:[\w /-]{1,20})\)[ \t]*)?(?::[ \t]*(?:string|str|number|int|date|text)\b[ \t]*)?(?:=>|:=|->|==?=?|[:,|(>\t]|(?<=\s)(?:is|was|are|of|on)(?=\s)|['’]s\s|<\/[\w:]{1,12}>\s*<[\w:]{1,12}[^<>\n]{0,60}>)?[ \t]*(?:=[ \t]*)?(?:\r?\n[ \t]*(?=\S))?(?:(?<![\p{L}\d])[fbruN]{1,2}(?=["'`]))?(?:["'`([*]|\\["']|#[ \t]?|<[\w:]{1,12}>|value=["'])*[ \t]*/iu; // prettier-ignore

/**
 * The value that follows a label, if it has the wanted shape: `MRN: 123`, `"mrn": "123"`, `mrn = '123'`, `<mrn>123`,
 * `| MRN | 123 |`, `set("mrn", "123")`, or on the line after a bare label.
 * @param shape a sticky (`y`) expression; its first group, if any, is the value
 */
export function valueAfter(
  text: string,
  labelEnd: number,
  shape: RegExp,
): { start: number; end: number; value: string } | undefined {
  const joint = JOINT.exec(text.slice(labelEnd, labelEnd + 120));
  if (!joint || joint[0] === '') return undefined;
  shape.lastIndex = labelEnd + joint[0].length;
  const found = shape.exec(text);
  if (!found) return undefined;
  const value = found[1] ?? found[0];
  const start = found.index + found[0].indexOf(value);
  return { start, end: start + value.length, value };
}

/** Whether a label's joint holds a sign (`:`, `=`, a quote, a cell), so that code or a form, not a sentence, names the value. */
export function isSigned(text: string, labelEnd: number, valueStart: number): boolean {
  return /[:=|>"'`#\t]/.test(text.slice(labelEnd, valueStart));
}
