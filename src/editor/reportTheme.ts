/**
 * The colours of a report's page in the editor's theme, high contrast included. Those of severities are made for
 * squiggles; with some of the text's own colour in them they can be read.
 */
export const THEME = `
body[class*="vscode-"] { --page: var(--vscode-editor-background); --card: var(--vscode-editorWidget-background); --ink: var(--vscode-foreground);
  --soft: var(--vscode-descriptionForeground); --line: var(--vscode-contrastBorder, var(--vscode-panel-border)); --edge: var(--vscode-contrastBorder, var(--vscode-descriptionForeground));
  --code: var(--vscode-textCodeBlock-background); --accent: var(--vscode-textLink-foreground); --error: color-mix(in srgb, var(--vscode-errorForeground) 60%, var(--vscode-foreground));
  --warning: color-mix(in srgb, var(--vscode-editorWarning-foreground) 55%, var(--vscode-foreground)); --information: color-mix(in srgb, var(--vscode-editorInfo-foreground) 75%, var(--vscode-foreground)); --hint: var(--vscode-descriptionForeground); --approved: color-mix(in srgb, var(--vscode-testing-iconPassed, var(--vscode-foreground)) 45%, var(--vscode-foreground));
  --added: var(--vscode-diffEditor-insertedLineBackground); --removed: var(--vscode-diffEditor-removedLineBackground);
  padding: 0; font-family: var(--vscode-font-family) }
body.vscode-light { color-scheme: light } body.vscode-dark { color-scheme: dark }
body.vscode-high-contrast, body.vscode-high-contrast-light { --soft: var(--vscode-foreground); --code: transparent; --added: transparent; --removed: transparent }
`;
