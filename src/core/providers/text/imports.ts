/** What a text imports: each package with the name it goes by there, if it has one. */
export interface TextImport {
  readonly name: string;
  readonly alias?: string;
}

const IMPORTS: Readonly<Record<string, RegExp>> = {
  java: /^[ \t]*import\s+(?:static\s+)?(?<name>[\w.]+)/gm,
  kotlin: /^[ \t]*import\s+(?<name>[\w.]+)/gm,
  csharp: /^[ \t]*(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?(?<name>[\w.]+)\s*;/gm,
  go: /^[ \t]*(?:import[ \t]+)?(?:(?<alias>\w+)[ \t]+)?"(?<name>[\w./-]+)"[ \t]*$/gm,
  rust: /^[ \t]*(?:pub\s+)?use\s+(?:::)?(?<name>\w+(?:::\w+)*)/gm,
  ruby: /^[ \t]*require\s*\(?\s*["'](?<name>[\w/-]+)["']/gm,
  php: /^[ \t]*use\s+\\?(?<name>[\w\\]+)/gm,
};

/** @param bare the text without its comments */
export function textImports(bare: string, languageId: string): TextImport[] {
  const pattern = IMPORTS[languageId];
  return pattern
    ? [...bare.matchAll(pattern)].map(({ groups }) => ({
        name: groups!['name']!,
        ...(groups!['alias'] ? { alias: groups!['alias'] } : {}),
      }))
    : [];
}

/** The import of a package or of a part of it: `com.openai`, `com.openai.client`. */
export function importOf(
  imports: readonly TextImport[],
  packages: readonly string[],
): TextImport | undefined {
  const whole = imports.find(({ name }) => packages.includes(name.replace(/\/v\d+$/, '')));
  return (
    whole ??
    imports.find(({ name }) =>
      packages.some((p) => name === p || (name.startsWith(p) && /[./:\\]/.test(name[p.length]!))),
    )
  );
}
