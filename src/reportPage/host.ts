/** What the page asks the editor for; a place is told by its number, never by a path. */
export interface PageRequest {
  readonly kind: string;
  readonly index?: number;
}

/** What is kept while the page is hidden, and over a reload. */
export interface PageState {
  readonly filter: object;
  /** How far it was scrolled, in pixels. */
  readonly top: number;
}

/** The editor around the page. */
export interface EditorHost {
  ask(request: PageRequest): void;
  keep(state: PageState): void;
  kept(): PageState | undefined;
}

interface VsCode {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
  getState(): unknown;
}

declare global {
  /** Only there in a webview. */
  var acquireVsCodeApi: (() => VsCode) | undefined;
}

/** @returns undefined where the page is a file */
export function editorHost(): EditorHost | undefined {
  const api = globalThis.acquireVsCodeApi?.();
  return (
    api && {
      ask: (request) => api.postMessage(request),
      keep: (state) => api.setState(state),
      kept: () => api.getState() as PageState | undefined,
    }
  );
}
