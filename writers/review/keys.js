// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that work everywhere but in a field.

const keys = {
  n: () => showFinding(current + 1),
  p: () => showFinding(current < 0 ? -1 : current - 1),
  '/': () => byId('search').focus(),
  d: () => nextDoubt(1),
  D: () => nextDoubt(-1),
  a: () => acceptCell(),
  u: () => undo(),
  e: () => chosen && byId('fix-text').select(),
  '+': () => zoomBy(1),
  '=': () => zoomBy(1),
  '-': () => zoomBy(-1),
  '?': () => byId('keys').showModal(),
};

document.addEventListener('keydown', (event) => {
  const isField = event.target.closest?.('input, select, textarea, dialog');
  const isCommand = event.ctrlKey || event.metaKey || event.altKey;
  if (isField || isCommand || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});
byId('help').addEventListener('click', () => byId('keys').showModal());
useLanguage(document.documentElement.lang);
