// SPDX-License-Identifier: GPL-3.0-or-later
// The page's script is all these files one behind the other, as one module.

const byId = (id) => document.getElementById(id);
const facts = JSON.parse(byId('facts').textContent);
const isChinese = () => document.documentElement.lang === 'zh';
const say = (chinese, english) => (isChinese() ? chinese : english);
/** Tells a screen reader. */
const announce = (text) => { byId('said').textContent = text; };

// Pictures: handed to the image shortly before its page comes into view.

function showPicture(sheet) {
  const data = sheet.querySelector('script');
  if (!data) return;
  sheet.querySelector('img').src = `data:${data.dataset.type};base64,${data.textContent}`;
  data.remove();
}

const pictures = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    if (!entry.isIntersecting) continue;
    showPicture(entry.target);
    pictures.unobserve(entry.target);
  }
}, { root: byId('pages'), rootMargin: '800px' });
for (const sheet of document.querySelectorAll('.sheet')) pictures.observe(sheet);

// Size of the pages, in steps of a quarter.

let zoom = 1;

function zoomBy(steps) {
  zoom = Math.min(4, Math.max(0.5, zoom + steps / 4));
  document.documentElement.style.setProperty('--zoom', zoom);
  byId('zoom').textContent = `${zoom * 100}%`;
}

byId('smaller').addEventListener('click', () => zoomBy(-1));
byId('larger').addEventListener('click', () => zoomBy(1));

// Language.

function useLanguage(language) {
  document.documentElement.lang = language;
  for (const name of ['aria-label', 'alt']) {
    for (const element of document.querySelectorAll(`[data-${language}-${name}]`)) {
      element.setAttribute(name, element.getAttribute(`data-${language}-${name}`));
    }
  }
  for (const option of document.querySelectorAll('option')) {
    option.textContent = option.getAttribute(`data-${language}-text`);
  }
}

byId('language').addEventListener('click', () => {
  useLanguage(isChinese() ? 'en' : 'zh');
  if (chosen) describe(chosen);
});
