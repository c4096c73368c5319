/**
 * Core, loaded when the first text is examined: its tables and the grammars' runtime stay out of activation. What is
 * light (`finding`, `messages`, `rules`, `safeText`) may be imported from its own file.
 */
export const core = () => import('../core');
