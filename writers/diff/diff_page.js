// SPDX-License-Identifier: GPL-3.0-or-later
// Steps through the changes: n and p, or the buttons.
'use strict';
(() => {
  const changes = [...document.querySelectorAll('[data-change]')];
  const count = document.getElementById('count');
  let at = -1;
  const choose = (next) => {
    if (changes.length === 0) return;
    if (at >= 0) changes[at].classList.remove('chosen');
    at = (next + changes.length) % changes.length;
    const chosen = changes[at];
    chosen.classList.add('chosen');
    chosen.tabIndex = -1;
    chosen.focus({ preventScroll: true });
    chosen.scrollIntoView({ block: 'center', inline: 'nearest' });
    count.textContent = `${at + 1} / ${changes.length}`;
  };
  const step = (by) => choose(at < 0 && by < 0 ? changes.length - 1 : at + by);
  document.getElementById('next').addEventListener('click', () => step(1));
  document.getElementById('previous').addEventListener('click', () => step(-1));
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'n' || event.key === 'j') step(1);
    if (event.key === 'p' || event.key === 'k') step(-1);
  });
  count.textContent = `${changes.length}`;
})();
