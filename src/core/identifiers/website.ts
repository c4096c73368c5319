import type { Confidence } from '../finding';
import { fixed } from '../safeText';
import { down, onPrompts, up, type Detector } from './detector';
import type { TextContext } from './textContext';

const URL_SHAPE = /(?:https?:\/\/|www\.)(?:[\p{L}\d](?:[\p{L}\d-]{0,62}[\p{L}\d])?\.){1,6}[\p{L}]{2,18}(?::\d{2,5})?(?:[/?#][^\s"'`<>|\\^{}[\]]{0,400})?/iuy; // prettier-ignore

/** Hosts of documentation, code, services and authorities: what stands there is nobody's own, but for a profile. */
const PUBLIC_HOST =
  /(?:^|\.)(?:gov|mil|edu|int|gov\.\w\w|nhs\.uk|ac\.uk|github\.(?:com|io)|githubusercontent\.com|gitlab\.com|bitbucket\.org|npmjs\.(?:com|org)|pypi\.org|crates\.io|docs\.rs|readthedocs\.(?:io|org)|stackoverflow\.com|stackexchange\.com|wikipedia\.org|wikimedia\.org|w3\.org|schema\.org|ietf\.org|iso\.org|hl7\.org|loinc\.org|snomed\.org|doi\.org|arxiv\.org|medrxiv\.org|nejm\.org|thelancet\.com|bmj\.com|nature\.com|sciencedirect\.com|springer\.com|uptodate\.com|mayoclinic\.org|webmd\.com|medscape\.com|google(?:apis)?\.com|youtube\.com|youtu\.be|microsoft\.com|azure\.com|windows\.net|apple\.com|amazon\.com|amazonaws\.com|openai\.com|anthropic\.com|mozilla\.org|python\.org|nodejs\.org|java\.com|oracle\.com|apache\.org|docker\.com|kubernetes\.io|cloudflare\.com|vercel\.app|herokuapp\.com|zoom\.us|slack\.com|atlassian\.net|jira\.com|reddit\.com|bbc\.(?:com|co\.uk)|cnn\.com|nytimes\.com|reuters\.com|localhost|local|internal|lan)$|^(?:docs?|api|developers?|dev|cdn|static|status|support|help|learn|registry|raw|auth|login|staging|test)\./i;
const RESERVED =
  /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid|domain\.com|yoursite\.com|website\.com)$/i;

/** A person's page on a site of many: the path is the person. */
const PROFILE = /^(?:(?:www|m|\w\w)\.)?(?:linkedin\.com\/(?:in|pub)\/|(?:facebook|instagram|twitter|x|tiktok|pinterest|threads)\.(?:com|net)\/@?[\w.-]{3,40}\/?(?:[?#]|$)|youtube\.com\/(?:@|user\/|channel\/)|t\.me\/|reddit\.com\/u(?:ser)?\/|orcid\.org\/\d|researchgate\.net\/profile\/|doximity\.com\/pub\/)/i; // prettier-ignore

/** Somebody gives an address as theirs, or shares what is theirs under it. */
const OWN = /(?:\b(?:my|his|her|their|\w+['’]s|personal|own)(?: \w+){0,2} (?:web ?sites?|sites?|web ?page|page|home ?page|blog|profile|portfolio|url|link|linkedin|facebook|instagram|twitter|handle|channel|shop|store|album|gallery|photos?|pictures?|pics?|videos?|resume|résumé|cv|files?)\b|(?:^|[\n|])[ >*-]{0,6}(?:web ?site|home ?page|blog|web|site|portfolio|linkedin|facebook|twitter|instagram|profile|www) ?:|\b(?:posted|shared|uploaded|published|sent)(?: \w+){0,5} |\b(?:find|follow|reach|contact|visit|see) (?:me|us|him|her|them)\b)[^\n]{0,30}(?:\r?\n[ \t]{0,4})?$/i; // prettier-ignore

const CODE =
  /(?:\b(?:fetch|curl|wget|get|post|put|axios|request|import|from|require|href|src|action|url|uri|endpoint|host|base_?url|clone|origin|proxy|redirect\w*)\s*[=:(]?\s*["'`(]?|[=(]\s*["'`])$/i;

/** Web addresses of a person: a site of their own, a profile, an album that they share; in text on its way out. */
export const website: Detector = {
  id: 'website',
  rule: 'phi/url',
  identifier: 'N',
  title: fixed('Web address of a person'),
  triggers: onPrompts(['https://', 'http://', 'www.'].map((text) => ({ text, kind: 'mark' as const }))),
  detect(hit, context) {
    const { text } = context;
    if (hit.trigger.text === 'www.' && /[\w/.]/.test(text[hit.start - 1] ?? '')) return [];
    URL_SHAPE.lastIndex = hit.start;
    const whole = URL_SHAPE.exec(text)?.[0].replace(/[.,:;!?*)]+$/, '');
    if (whole === undefined) return [];
    const bare = whole.replace(/^https?:\/\//i, '');
    const host = bare.replace(/[/:?#].*$/s, '');
    const lead = text.slice(Math.max(0, hit.start - 90), hit.start);
    const confidence = confidenceOf(bare, host, lead, hit.start, context);
    if (!confidence) return [];
    const example = RESERVED.test(host);
    return [
      {
        start: hit.start,
        end: hit.start + whole.length,
        confidence,
        cues: [
          up(fixed('a web address that somebody gives as theirs')),
          ...(example ? [down(fixed('a host reserved for examples'))] : []),
        ],
        tags: example ? ['example'] : [],
        label: fixed('website'),
      },
    ];
  },
};

function confidenceOf(
  bare: string,
  host: string,
  lead: string,
  start: number,
  context: TextContext,
): Confidence | undefined {
  const own = OWN.test(lead);
  if (PROFILE.test(bare))
    return own ? 'high' : context.person(start) && !lead.endsWith('](') ? 'medium' : undefined;
  if (!own || PUBLIC_HOST.test(host) || /^[\d.]+$/.test(host)) return undefined;
  return CODE.test(lead) ? undefined : 'high';
}
