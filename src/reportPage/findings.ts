import { findingRow } from '../core/reports/page/findingRow';
import { unpack, type Packed } from '../core/reports/page/packed';
import { described, readFilter, setUpForm, writeFilter } from './filterForm';
import type { EditorHost } from './host';
import { rowTable, type Item } from './rowTable';
import { viewer } from './view';

/** More than this on paper would be a thousand pages: then reasons and remedies are left out, and the page says so. */
const MOST_WHOLE = 1000;

/** Brings the table of findings and its filter to life. @param data the findings as the page holds them */
export function startFindings(data: string, host: EditorHost | undefined): void {
  const findings = unpack(JSON.parse(data) as Packed);
  const form = document.querySelector<HTMLFormElement>('form[role=search]')!;
  const said = document.querySelector<HTMLOutputElement>('#shown')!;
  const onPaper = document.querySelector<HTMLElement>('#filtered')!;
  const view = viewer(findings);
  const kept = host?.kept();

  const table = rowTable(document.querySelector<HTMLTableElement>('#rows')!, (item: Item, row, open) =>
    typeof item === 'number'
      ? findingRow(findings[item]!, { index: item, row, panel: host !== undefined, open })
      : item.html,
  );

  let last = '';
  let shown = findings.length;
  /** What the form asks for, in words for paper. */
  let asked = '';

  /** Shows what the form asks for. */
  function apply(): void {
    const filter = readFilter(form);
    const state = JSON.stringify(filter);
    if (state === last) return;
    last = state;
    const { items, count } = view(filter);
    table.show(items);
    const all = findings.length.toLocaleString('en');
    said.textContent = `${count.toLocaleString('en')} of ${all} shown`;
    shown = count;
    asked = count === findings.length ? '' : `${said.textContent}: ${described(filter)}.`;
    if (host) keep();
    else keepInAddress(form);
  }

  const keep = (): void => host?.keep({ filter: readFilter(form), top: scrollY });

  setUpForm(form, findings, host ? kept?.filter : new URLSearchParams(location.hash.slice(1)));
  form.hidden = false;
  document.querySelector('#rest')?.remove();
  let pending = 0;
  form.addEventListener('input', () => {
    cancelAnimationFrame(pending);
    pending = requestAnimationFrame(apply);
  });
  form.addEventListener('reset', () => requestAnimationFrame(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();

  for (const link of Array.from(document.querySelectorAll<HTMLAnchorElement>('a[data-dimension]')))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const field = form.elements.namedItem(link.dataset.dimension!) as HTMLSelectElement;
      field.value = link.dataset.name!;
      apply();
      const heading = document.querySelector<HTMLElement>('#findings')!;
      heading.scrollIntoView();
      heading.focus({ preventScroll: true });
    });

  document.querySelector('#rows')!.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-do]');
    const index = button?.closest<HTMLElement>('[data-index]')?.dataset.index;
    if (button && index !== undefined) host?.ask({ kind: button.dataset.do!, index: Number(index) });
  });

  addEventListener('beforeprint', () => {
    const brief = shown > MOST_WHOLE;
    document.body.classList.toggle('brief', brief);
    const left = brief ? `More than ${MOST_WHOLE.toLocaleString('en')} findings: printed without their reasons and remedies. A filter prints fewer of them whole.` : ''; // prettier-ignore
    onPaper.textContent = [asked, left].filter(Boolean).join(' ');
    table.showAll();
  });
  addEventListener('afterprint', () => table.showNear());

  if (host) {
    scrollTo({ top: kept?.top ?? 0, behavior: 'instant' });
    let waiting: ReturnType<typeof setTimeout> | undefined;
    addEventListener('scroll', () => {
      clearTimeout(waiting);
      waiting = setTimeout(keep, 200);
    });
  }
}

/** A reload, or a bookmark, shows the same. */
function keepInAddress(form: HTMLFormElement): void {
  const query = writeFilter(form);
  // An address that names a part of the page stays; a page without an address, such as one in a frame, has none to keep.
  if (location.protocol === 'about:' || (query === '' && !location.hash.includes('='))) return;
  history.replaceState(null, '', query === '' ? location.pathname + location.search : `#${query}`);
}
