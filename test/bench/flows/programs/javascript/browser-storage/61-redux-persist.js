export const persist = (store) => (next) => (action) => {
  const result = next(action);
  const { patient, ui } = store.getState();
  localStorage.setItem('ui', JSON.stringify(ui)); // ok
  localStorage.setItem('state', JSON.stringify({ patient, ui })); // leak
  return result;
};

export function rememberSearch(lastName, dob) {
  sessionStorage.lastSearch = JSON.stringify({ lastName, dob }); // leak
  sessionStorage.setItem('searchedAt', Date.now()); // ok
}
