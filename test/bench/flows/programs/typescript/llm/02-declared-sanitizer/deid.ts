const IDENTIFIERS = /\b\d{3}-\d{2}-\d{4}\b/g;

export function deidentify(text: string): string {
  return text.replace(IDENTIFIERS, '[ID]');
}

export function cleanUp(text: string): string {
  return text.trim();
}
