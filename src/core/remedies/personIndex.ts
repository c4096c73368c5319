/**
 * Who is meant: `Jane Doe`, `Doe, Jane`, `DOE^JANE^Q`, `J. Doe` and `Ms. Doe` are one person where it can be told. Full
 * names come first (`learn`), since a part alone is told only by them. Kept in memory only.
 */
export interface PersonIndex {
  /** Remembers a full name; one part alone is left out. */
  learn(name: string): void;
  /** A key that is the same for every form of one person's name. */
  keyOf(name: string): string;
}

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|sir|madam|sr|sra|herr|frau|mme|rev|fr|hon|capt|lt|sgt|nurse|patient|jr|ii|iii|iv|md|do|rn|np|pa|phd|esq|dds|facp)$/; // prettier-ignore

/** A name's parts in lower case, without accents, titles and suffixes. Initials stay, as one letter. */
export function nameParts(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?(?![\p{L}])/gu, ' ')
    .split(/[^\p{L}\p{N}'’-]+/u)
    .map((part) => part.replace(/^['’-]+|['’-]+$/g, ''))
    .filter((part) => part !== '' && !TITLE.test(part));
}

interface Person {
  readonly key: string;
  readonly parts: Set<string>;
}

export function personIndex(): PersonIndex {
  const byFull = new Map<string, Person>();
  const byPart = new Map<string, Set<Person>>();

  const whole = (parts: readonly string[]) => parts.filter((part) => part.length > 1);
  const fullKey = (parts: readonly string[]) => [...new Set(parts)].sort().join(' ');

  /** The people who have every one of some parts; an initial fits a part that begins with it. */
  function having(parts: readonly string[]): Person[] {
    const [first, ...rest] = whole(parts);
    if (first === undefined) return [];
    const initials = parts.filter((part) => part.length === 1);
    return [...(byPart.get(first) ?? [])].filter(
      (person) =>
        rest.every((part) => person.parts.has(part)) &&
        initials.every((initial) => [...person.parts].some((part) => part.startsWith(initial))),
    );
  }

  function learn(name: string): void {
    const parts = nameParts(name);
    const named = [...new Set(whole(parts))];
    if (named.length < 2 || named.length > 6) return;
    const full = fullKey(named);
    if (byFull.has(full)) return;
    // `Jane Quincy Doe` after `Jane Doe`: one person with more parts, if only one fits.
    const shorter = [...new Set(named.flatMap((part) => [...(byPart.get(part) ?? [])]))].filter((person) =>
      [...person.parts].every((part) => named.includes(part)),
    );
    const longer = having(named);
    const same = shorter.length === 1 ? shorter[0]! : longer.length === 1 ? longer[0]! : undefined;
    const person = same ?? { key: full, parts: new Set<string>() };
    byFull.set(full, person);
    for (const part of named) {
      person.parts.add(part);
      byPart.set(part, (byPart.get(part) ?? new Set()).add(person));
    }
  }

  return {
    learn,
    keyOf(name) {
      const parts = nameParts(name);
      const known = byFull.get(fullKey(whole(parts)));
      if (known) return known.key;
      const fitting = having(parts);
      // Two people of that name: it stands for itself, since nobody can tell whose it is.
      return fitting.length === 1 ? fitting[0]!.key : fullKey(parts) || name.trim().toLowerCase();
    },
  };
}
