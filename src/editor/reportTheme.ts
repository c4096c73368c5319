/** The colours of a report's page in the editor's theme, high contrast included. */
export const THEME = `
body[class*="vscode-"] { --page: var(--vscode-editor-background); --card: var(--vscode-editorWidget-background); --ink: var(--vscode-foreground);
  --soft: var(--vscode-descriptionForeground); --line: var(--vscode-contrastBorder, var(--vscode-panel-border)); --edge: var(--vscode-contrastBorder, var(--vscode-descriptionForeground));
  --code: var(--vscode-textCodeBlock-background); --accent: var(--vscode-textLink-foreground); --error: var(--vscode-errorForeground); --warning: var(--vscode-editorWarning-foreground);
  --information: var(--vscode-editorInfo-foreground); --hint: var(--vscode-descriptionForeground); --approved: var(--vscode-testing-iconPassed, var(--vscode-foreground));
  --added: var(--vscode-diffEditor-insertedLineBackground); --removed: var(--vscode-diffEditor-removedLineBackground);
  padding: 0; font-family: var(--vscode-font-family) }
body.vscode-light { color-scheme: light } body.vscode-dark { color-scheme: dark }
body.vscode-high-contrast, body.vscode-high-contrast-light { --soft: var(--vscode-foreground); --code: transparent; --added: transparent; --removed: transparent }
`;
