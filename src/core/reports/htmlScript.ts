/** Filters the rows while typing; without it the page is complete, only without a filter. */
export const SCRIPT = `
const form = document.querySelector('form'), search = document.querySelector('#filter'), said = document.querySelector('#shown');
const rows = [...document.querySelectorAll('.findings tbody tr')].map((row) => [row, row.textContent.toLowerCase()]);
const apply = () => {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const severities = new Set([...form.querySelectorAll('input[type=checkbox]:checked')].map((box) => box.value));
  let shown = 0;
  for (const [row, text] of rows) {
    row.hidden = !(severities.has(row.dataset.severity) && words.every((word) => text.includes(word)));
    if (!row.hidden) shown++;
  }
  said.textContent = shown + ' of ' + rows.length + ' shown';
};
form.hidden = false;
form.addEventListener('input', apply);
form.addEventListener('submit', (event) => event.preventDefault());
apply();
`;

/** SHA-256 of SCRIPT in base64, for the page's content security policy. */
export const SCRIPT_HASH = 'UxJNnAXG6BrbhXzdTlAGPcaEnPPo5aGOC3YNeagBaH0=';
