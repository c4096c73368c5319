import type { Tag } from '../finding';
import { fixed } from '../safeText';
import { down, up, type Detector } from './detector';
import { labelHas } from './textContext';

const LOCAL = /[\p{L}\p{N}][\p{L}\p{N}.!#$%&'*+/=?^_{|}~-]{0,63}$/u;
const DOMAIN = /(?:[a-z\d](?:[a-z\d-]{0,40}[a-z\d])?\.){1,5}[a-z]{2,18}(?![\w-]|\.[a-z])/iy;
const RESERVED = /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid|localhost)$/i;
/** `a@b.com`, `foo@bar.com`: written where any address would do. */
const ANY_ADDRESS =
  /^(?:[a-z]{1,2}@[a-z]{1,2}|foo@bar|(?:test|user|name|you|me|email|someone|username)@(?:test|email|domain|company|mail|site|host|bar))\.(?:com|org|net|io|de|co)$/i;
const ROLE = /^(?:no-?reply|do-?not-?reply|postmaster|webmaster|hostmaster|abuse|security|support|info|contact|help|admin|git|hello|sales|press|legal|privacy|conduct|opensource|maintainers?)$/i; // prettier-ignore
const ASSET = /\.(?:png|jpe?g|gif|svg|webp|ico|css|js|mjs|ts|tsx|jsx|json|md|py|rb|go|h|c|so|map|html?|xml|ya?ml|sh|zip|gz|tgz|whl|lock|local|service|socket|target|timer|mount|conf|log|db|ref|dev\d*)$/i; // prettier-ignore

/** E-mail address. In source it counts beside health care or a label; authors, maintainers and roles are people of the project. */
export const email: Detector = {
  id: 'email',
  rule: 'phi/email',
  identifier: 'F',
  title: fixed('E-mail address'),
  triggers: [{ text: '@', kind: 'joint' }],
  detect(hit, context) {
    const { text, source } = context;
    const next = text.charCodeAt(hit.end) | 32;
    if (!((next >= 97 && next <= 122) || (next >= 48 && next <= 57))) return [];
    DOMAIN.lastIndex = hit.end;
    const domain = DOMAIN.exec(text);
    if (!domain) return [];
    const local = LOCAL.exec(text.slice(Math.max(0, hit.start - 65), hit.start));
    if (!local) return [];
    const name = local[0].replace(/^(?:mailto:|mailto=|\/\/)+/i, '').replace(/^.*[=/'|{}&?#]/, '');
    const start = hit.start - name.length;
    const end = hit.end + domain[0].length;
    if (name === '' || ASSET.test(domain[0]) || /^\d+x$/.test(name)) return [];
    if (/^[:/]\w/.test(text.slice(end, end + 2)) || /:\/\/\S{0,40}$/.test(text.slice(Math.max(0, start - 44), start))) return []; // prettier-ignore
    const prompt = context.surface === 'prompt';
    const labelled = labelHas(
      context.label(start),
      'email',
      'e mail',
      'mail',
      'mailto',
      'contact',
      'telecom',
    );
    const near = context.health(start) > 1;
    const allowed = prompt ? undefined
      : ROLE.test(name) ? fixed('a mailbox of a role, not of a person')
      : isOfTheProject(text, start, source.path) ? fixed('an author or maintainer of the project')
      : near ? undefined
      : fixed('nothing near it speaks of health care'); // prettier-ignore
    if (allowed)
      return [{ start, end, confidence: 'low', cues: [up(fixed('shape of an e-mail address'))], allowed }];
    const tags: Tag[] =
      RESERVED.test(domain[0]) || ANY_ADDRESS.test(`${name}@${domain[0]}`) ? ['example'] : [];
    return [
      {
        start,
        end,
        confidence: prompt || labelled ? 'high' : 'medium',
        cues: [
          up(fixed('shape of an e-mail address')),
          ...(labelled ? [up(fixed('labelled as one'))] : []),
          ...(near ? [up(fixed('health context nearby'))] : []),
          ...(tags.length > 0 ? [down(fixed('a domain reserved for examples'))] : []),
        ],
        tags,
        label: labelled ? fixed('e-mail') : fixed('no label'),
      },
    ];
  },
};

/** Authors, maintainers, licence and changelog lines, git trailers. */
function isOfTheProject(text: string, start: number, path: string): boolean {
  if (/(^|\/)(?:package\.json|composer\.json|pyproject\.toml|setup\.(?:py|cfg)|Cargo\.toml|LICEN[CS]E[^/]*|AUTHORS[^/]*|CONTRIBUTORS[^/]*|CHANGELOG[^/]*|CODEOWNERS|SECURITY\.md|CODE_OF_CONDUCT\.md|NOTICE[^/]*|\.mailmap)$/i.test(path)) return true; // prettier-ignore
  const line = text.slice(Math.max(0, start - 90), start).replace(/^.*[\r\n]/s, '');
  return /@?(?:authors?|maintainers?|contributors?|copyright|\(c\)|©|signed-off-by|co-authored-by|committer|license|reported-by)\b/i.test(line); // prettier-ignore
}
