import type { DestinationRef } from '../../facts';
import { settingName } from '../frameworks';
import { concatRef, either, envRef, orElse, urlRef } from '../refs';
import { assignedTo, closing, splitTop, type Masked } from './syntax';

const MAX_DEPTH = 6;
/** A name that is given more values than this is another thing in each place and tells nothing. */
const MAX_VALUES = 4;

const ENV =
  /^(?:\(?(?:System\.)?getenv\s*\(\s*\)?\s*(?:\.\s*getOrDefault\s*\(|\[|\.get\()?|(?:System\.)?Environment\.GetEnvironmentVariable\s*\(|(?:os|syscall)\.(?:Getenv|LookupEnv)\s*\(|ENV\s*(?:\[|\.fetch\s*\(?)|\\?getenv\s*\(|\$_(?:ENV|SERVER)\s*\[|\\?env\s*\(|(?:std::)?env::var\s*\(|(?:option_)?env!\s*\(|dotenv::var\s*\()\s*["']([A-Za-z_]\w*)["']/;

/** A setting by its name: `configuration["OpenAI:Endpoint"]`, `config.GetSection("OpenAI")["Endpoint"]`. */
const SETTING =
  /^(?:\w+\.)*_?[cC]onfig(?:uration)?(?:\s*\[\s*"([\w:.-]+)"\s*\]|\s*\.\s*(?:GetSection|GetValue(?:<string\??>)?)\(\s*"([\w:.-]+)"\s*\)(?:\s*\[\s*"([\w:.-]+)"\s*\])?)!?/;

/** What makes a URL of its argument, or hands it on. */
const WRAPPER =
  /^(?:&|\*|new\s+)?(?:[\w.]+\.)?(?:Uri|URI|URL|create|parse|String::from|Some|Url::parse|Ptr|String|requireNonNull|require|trim|rtrim|TrimRight|TrimSuffix|ToString)\s*\(/;
const FORMAT = /^(?:fmt\.Sprintf|String\.[fF]ormat|string\.Format|format!|sprintf)\s*\(/;
const TRAILERS =
  /\s*(?:!!|!|\?|\.(?:to_string|to_owned|into|clone|as_str|trim|unwrap|expect|toString|trimEnd|TrimEnd|chomp|to_s|freeze)\s*\((?:[^()]{0,80})\)|\.freeze|\.to_s)$/;
const LITERAL = /^(?:[$@]{1,2}|r#*)?("""|"|'|`)/;
const NOTHING = /^(?:null|nil|None|undefined|""|'')$/;

/**
 * What an expression stands for, by its text: a literal, an env variable, a name that this text gives a literal.
 * @returns undefined if it cannot be told; `null` if it is given as nothing
 */
export function textRef(expression: string, text: Masked, depth = 0): DestinationRef | null | undefined {
  const trimmed = expression.trim();
  if (depth > MAX_DEPTH || trimmed === '') return undefined;
  if (NOTHING.test(trimmed)) return null;
  const peeled = peel(trimmed);
  if (peeled !== trimmed) return textRef(peeled, text, depth + 1);
  const env = ENV.exec(trimmed);
  if (env) {
    const rest = trimmed.slice(env[0].length);
    const other = /^\W{0,4}\s*(?:\?\?|\?:|\|\|)\s*([^]+)$/.exec(rest)?.[1] ?? '';
    return envRef(env[1]!, firstUrl(rest) ?? textRef(other, text, depth + 1) ?? undefined);
  }
  const setting = SETTING.exec(trimmed);
  if (setting) {
    const other = /^\W{0,3}\s*\?\?\s*([^]+)$/.exec(trimmed.slice(setting[0].length))?.[1] ?? '';
    const key = [setting[1] ?? setting[2], setting[3]].filter((part) => part !== undefined).join(':');
    return envRef(settingName(key), textRef(other, text, depth + 1) ?? undefined);
  }
  const operands = trimmed.split(/\s*(?:\?\?|\?:|\|\|)\s*/);
  if (operands.length > 1 && operands.length < 6) {
    const refs = operands.map((operand) => textRef(operand, text, depth + 1) ?? undefined);
    return refs.reduceRight((rest, ref) => orElse(ref, rest), undefined);
  }
  const variable = /^\$env:(\w+)$|^\$\{?([A-Z][A-Z0-9_]+)\}?$/.exec(trimmed);
  if (variable) return envRef((variable[1] ?? variable[2])!);
  const format = FORMAT.exec(trimmed);
  if (format && trimmed.endsWith(')')) return formatRef(trimmed.slice(format[0].length, -1), text, depth);
  const literal = literalAt(trimmed);
  if (literal?.length === trimmed.length) return concatRef(pieces(literal.value, text, depth));
  const parts = concatenated(trimmed);
  if (parts.length > 1) return concatRef(parts.flatMap((part) => partOf(part, text, depth)));
  return named(trimmed, text, depth);
}

/** A literal's text as it is written; undefined if the expression is none. */
export function textLiteral(expression: string): string | undefined {
  const trimmed = peel(expression.trim());
  const literal = literalAt(trimmed);
  return literal?.length === trimmed.length && !/[{}$]/.test(literal.value) ? literal.value : undefined;
}

function peel(expression: string): string {
  let text = expression.replace(TRAILERS, '').trim();
  const wrapper = WRAPPER.exec(text);
  if (wrapper) {
    const hollow = text.replace(/"[^"\n]*"|'[^'\n]*'/g, (found) => '"'.repeat(found.length));
    const open = wrapper[0].length - 1;
    const end = closing(hollow, open);
    if (end === text.length) {
      const [first] = splitTop(hollow, open + 1, end - 1);
      text = first ? text.slice(first[0], first[1]).trim() : '';
    }
  }
  return text;
}

function literalAt(text: string): { length: number; value: string } | undefined {
  const opened = LITERAL.exec(text);
  if (!opened) return undefined;
  const from = opened[0].length;
  const close = text.indexOf(opened[1]!, from);
  if (close < 0) return undefined;
  const hashes = /^r(#*)/.exec(text)?.[1]?.length ?? 0;
  return { length: close + opened[1]!.length + hashes, value: text.slice(from, close) };
}

const HOLE = /\$\{([^}]*)\}|#\{([^}]*)\}|\{\$?([^{}"'\s/]*)\}|\$env:(\w+)|\$([A-Za-z_]\w*)/g;

/** A literal's texts and holes; only a hole at its start decides where it leads. */
function pieces(value: string, text: Masked, depth: number): (string | DestinationRef | undefined)[] {
  const [first] = value.matchAll(HOLE);
  const tail = (rest: string) => rest.replace(HOLE, '{name}');
  if (first?.index !== 0) return [tail(value)];
  const inner = first.slice(1).find((group) => group !== undefined) ?? '';
  const base = textRef(first[4] ? `$env:${inner}` : inner, text, depth + 1) ?? undefined;
  return [base, tail(value.slice(first[0].length))];
}

/** `Sprintf("%s/openai/v1", base)`: a hole at the start is its first argument. */
function formatRef(inside: string, text: Masked, depth: number): DestinationRef | undefined {
  const literal = literalAt(inside.trim());
  if (!literal) return undefined;
  const rest = inside
    .trim()
    .slice(literal.length)
    .replace(/^\s*,\s*/, '');
  const hole = /^(?:%[sv]|\{\d?\})/.exec(literal.value);
  const tail = literal.value.slice(hole?.[0].length ?? 0).replace(/%[sv]|\{\w*\}/g, '{name}');
  if (!hole) return concatRef([tail]);
  return concatRef([textRef(rest.split(',')[0] ?? '', text, depth + 1) ?? undefined, tail]);
}

/** The operands of `a + "b"` and of PHP's `$a . 'b'`. */
function concatenated(text: string): string[] {
  return text.split(/\s*\+\s*(?=["'\w$])|\s+\.\s+(?=["'\w$])/);
}

function partOf(part: string, text: Masked, depth: number): (string | DestinationRef | undefined)[] {
  const literal = literalAt(part.trim());
  if (literal?.length === part.trim().length) return pieces(literal.value, text, depth);
  return [textRef(part, text, depth + 1) ?? undefined];
}

/** A name that this very text gives a value. */
function named(name: string, text: Masked, depth: number): DestinationRef | undefined {
  const last = /^[@$&]{0,2}(?:\w+(?:\.|->|::)){0,4}([A-Za-z_]\w*)$/.exec(name)?.[1];
  if (last === undefined) return undefined;
  const values = assignedTo(last, text.code);
  if (values.length > MAX_VALUES) return undefined;
  if (values.length === 0) return annotated(last, text);
  return either(
    values.flatMap(([start, end]) => textRef(text.bare.slice(start, end), text, depth + 1) ?? []),
  );
}

/** A name that a framework sets: `@Value("${llm.base-url:https://…}") String baseUrl`, Quarkus' `@ConfigProperty`. */
function annotated(name: string, { bare }: Masked): DestinationRef | undefined {
  const found = new RegExp(String.raw`@(?:\w+:)?(?:Value\s*\(\s*"\\?\$\{([\w.-]{1,80})(?::([^}"]{0,200}))?\}"|ConfigProperty\s*\(\s*name\s*=\s*"([\w.-]{1,80})"(?:\s*,\s*defaultValue\s*=\s*"([^"]{0,200})")?)\s*\)\s*(?:(?:private|public|protected|final|lateinit|var|val)\s+){0,4}(?:[\w.<>?]{1,40}\s+)?${name}\b`).exec(bare); // prettier-ignore
  const key = found?.[1] ?? found?.[3];
  if (!found || key === undefined) return undefined;
  const fallback = urlRef(found[2] ?? found[4] ?? '');
  return envRef(/^[A-Z][A-Z0-9_]*$/.test(key) ? key : settingName(key), fallback);
}

function firstUrl(text: string): DestinationRef | undefined {
  const found = /["']((?:https?|wss?):\/\/[^"'\s]*)["']/.exec(text);
  return found ? urlRef(found[1]!.replace(/\{[^}]*\}/g, '{name}')) : undefined;
}
