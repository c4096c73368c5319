import assert from 'node:assert/strict';
import fc from 'fast-check';
import { walkXml } from '../../../src/core/formats/xml';

/** What a walk sees, one line each: the path, and the text or the attributes. */
function seen(text: string): string[] {
  const lines: string[] = [];
  walkXml(text, '', {
    open({ name, attributes }, outer) {
      const values = [...attributes].map(([key, { start, end }]) => `${key}=${text.slice(start, end)}`);
      lines.push(`<${[`${outer}/${name}`, ...values].join(' ')}`);
      return `${outer}/${name}`;
    },
    text({ start, end }, within) {
      if (text.slice(start, end).trim()) lines.push(`${within}: ${text.slice(start, end)}`);
    },
    close(_, within) {
      lines.push(`>${within}`);
    },
  });
  return lines;
}

describe('xml', () => {
  it('walks elements, attributes, text and CDATA, without prefixes', () => {
    assert.deepEqual(
      seen(`<?xml version="1.0"?><!DOCTYPE a><n:a x='1' n:y = "a > b"><!-- <c> --><b/>t &amp; u<![CDATA[<v>]]></n:a>`),
      ['</a x=1 y=a > b', '</a/b', '/a: t &amp; u', '/a: <v>', '>/a'],
    );
  }); // prettier-ignore

  it('goes on after what is broken', () => {
    assert.deepEqual(seen('<a><b></c>t</a>u'), ['</a', '</a/b', '/a/b: t', '>/a', ': u']);
    assert.deepEqual(seen('<a x="1<b>t</b>'), ['</a x=1', '</a/b', '/a/b: t', '>/a/b']);
    assert.deepEqual(seen('1 < 2 <a'), [': 1 ', ':  2 ', '</a']);
    assert.deepEqual(seen('<a x y="2" x="3" x="4">'), ['</a y=2 x=3']);
    assert.deepEqual(seen('</a><a>t<!-- '), ['</a', '/a: t']);
  });

  it('reads tags in a string literal', () => {
    assert.deepEqual(seen('"<a x=\\"1\\" y=\\"\\"/>"'), [': "', '</a x=1 y=', ': "']);
  });

  it('bounds the depth, and finds its way back', () => {
    const text = `<r>${'<a>'.repeat(1000)}t${'</a>'.repeat(1000)}<b>u</b></r>`;
    assert.deepEqual(seen(text).slice(-4), ['</r/b', '/r/b: u', '>/r/b', '>/r']);
    assert.ok(Math.max(...seen(text).map((line) => line.split('/').length)) <= 202);
  });

  it('keeps every range inside the text and in order', () => {
    const text = fc.array(fc.constantFrom('<', '>', '/', '<a', ' x="', "'", '"', '=', '<!--', '-->', '<![CDATA[', ']]>', '<?', '\\', 't', ' ', '</a>'), { maxLength: 60 }); // prettier-ignore
    fc.assert(
      fc.property(text, (parts) => {
        const joined = parts.join('');
        let last = 0;
        const next = ({ start, end }: { start: number; end: number }) => {
          assert.ok(last <= start && start < end && end <= joined.length);
          last = end;
        };
        walkXml(joined, 0, {
          open(tag) {
            for (const { start, end } of tag.attributes.values())
              assert.ok(tag.start < start && start <= end && end <= tag.end);
            next(tag);
            return 0;
          },
          text: next,
          close: next,
        });
      }),
    );
  });
});
