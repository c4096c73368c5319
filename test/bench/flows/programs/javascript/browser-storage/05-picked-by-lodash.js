import pick from 'lodash/pick';

export function rememberTab(patient, tab) {
  const kept = pick(patient, ['id', 'version']);
  sessionStorage.setItem('tab', JSON.stringify({ ...kept, tab })); // ok
}

export function rememberFilter({ patient, ...filter }) {
  sessionStorage.setItem('filter', JSON.stringify({ page: filter.page, size: filter.size })); // ok
  return patient;
}
