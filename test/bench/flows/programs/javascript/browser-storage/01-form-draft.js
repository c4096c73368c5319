const KEY = 'intake-draft';

export function saveDraft(form) {
  const draft = Object.fromEntries(new FormData(form));
  draft.ssn = form.elements.ssn.value;
  draft.savedAt = Date.now();
  localStorage.setItem(KEY, JSON.stringify(draft)); // leak: flow/phi-to-storage
}

export function clearDraft() {
  localStorage.removeItem(KEY);
  localStorage.setItem(`${KEY}-cleared`, String(Date.now())); // ok
}
