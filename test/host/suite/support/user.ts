// The user at the keyboard: the other end of `bridge.ts`. Absent under a desktop VS Code.
import { Agent, request } from 'node:http';
import type { Operation } from '../../bridge';

const address = process.env.PHI_CORDON_TEST_BRIDGE;

/** Whether real keys and clicks can be made here; tests that need them skip otherwise. */
export const hasUser = address !== undefined;

/** Asks the launcher to act on the page. */
export function user<T = void>(operation: Operation, ...args: readonly string[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const sent = request(address!, { method: 'POST', agent: new Agent() }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        const answer = JSON.parse(body) as { value: T; error?: string };
        if (answer.error) reject(new Error(`${operation}(${args.join(', ')}): ${answer.error}`));
        else resolve(answer.value);
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ operation, args }));
  });
}

/** Gives the keyboard to the text of the active editor. */
export function focusText(): Promise<void> {
  return user('click', '.editor-group-container.active .monaco-editor .view-lines');
}
