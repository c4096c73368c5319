// What runs in the page of the HTML report. Without it the page is still readable, as far as rows stand in it.
import { startFindings } from './findings';
import { editorHost } from './host';

const host = editorHost();
const data = document.querySelector('#data')?.textContent;
if (data) startFindings(data, host);

for (const kind of ['refresh', 'scan'])
  document.querySelector(`#${kind}`)?.addEventListener('click', () => host?.ask({ kind }));
addEventListener('message', ({ data: message }: MessageEvent<unknown>) => {
  if (message === 'stale') document.querySelector<HTMLElement>('#stale')!.hidden = false;
});
host?.ask({ kind: 'ready' });
