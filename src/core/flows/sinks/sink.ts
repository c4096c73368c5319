/** What a value may leave through. */
export type SinkKind =
  | 'llm'
  | 'log'
  | 'error-report'
  | 'analytics'
  /** The body of a request to a host outside. */
  | 'http'
  /** Paths and query strings: they stay in histories and access logs. */
  | 'url'
  /** Cookies, local and session storage, tokens that are signed and not encrypted. */
  | 'browser-storage'
  | 'file'
  /** SMS, mail and chat. */
  | 'message'
  /** What an exception or an error says. */
  | 'error'
  /** A function that the policy names among `sinks`. */
  | 'declared';

/** One way out. A call matches if every condition that is given holds. */
export interface SinkSpec {
  readonly kind: SinkKind;
  /** Whole callees as written, import aliases resolved: `print`, `console.log`, `fmt.Println`, `json_encode`. */
  readonly functions?: ReadonlySet<string>;
  /** Method names, in lower case without underscores: `captureexception`, `info`. */
  readonly methods?: ReadonlySet<string>;
  /**
   * What the receiver is, in lower case: the last word of a variable's or member's name (`auditLogger` is `logger`), its
   * declared type's last word, or the whole of either (`auditlogger`).
   */
  readonly receivers?: ReadonlySet<string>;
  /** Packages, one of which the root of the callee (or its constructor) was imported from: exact, or a prefix ending in `/` or `.`. */
  readonly modules?: readonly string[];
  /** Which arguments leave: positions from 0, names of named arguments or of an object argument's keys. All where absent, and
   * where there are none what the call is made on. */
  readonly takes?: readonly (number | string)[];
  /** Arguments that do not leave though they stand there: the recipient, a level, a file's name. */
  readonly leaves?: readonly (number | string)[];
  /** A record that is handed in as a whole stands for its key there: `redirect_to patient`. */
  readonly keyed?: true;
  /** A named argument or key of an object argument without which it is something else: `model`, `body`. */
  readonly needs?: readonly string[];
}

/** A set of words written as one text. */
export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
