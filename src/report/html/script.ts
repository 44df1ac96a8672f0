/**
 * What the page does when a browser runs it. Texts are only ever set as text. It works on the names that the other
 * parts of the page give: `.file`, `.finding`, `.mark`, `#tip`.
 */
export const SCRIPT = `
'use strict';
const all = (selector, root) => [...(root || document).querySelectorAll(selector)];
const tip = document.getElementById('tip');
const overview = document.getElementById('overview');
const back = document.querySelector('.back');

/* The arithmetic of a figure. */
const known = new Map();
function arithmeticOf(file) {
  if (!known.has(file)) known.set(file, JSON.parse(file.querySelector('.arithmetic-data').textContent));
  return known.get(file);
}
function line(name, ...parts) {
  const element = document.createElement(name);
  element.append(...parts);
  return element;
}
function showTip(mark) {
  const { figures, relations } = arithmeticOf(mark.closest('.file'));
  const [title, own, more] = figures[mark.dataset.figure];
  const lines = own.map((index) => {
    const [, rule, verdict, equation, note] = relations[index];
    const state = line('span', ' ' + [rule, verdict, note].filter(Boolean).join(' · '));
    state.className = 'verdict';
    return line('p', line('code', equation), state);
  });
  tip.replaceChildren(line('p', line('strong', title)), ...lines, ...(more ? [line('p', more)] : []));
  tip.hidden = false;
  const box = mark.getBoundingClientRect();
  const left = Math.min(box.left, innerWidth - tip.offsetWidth - 8);
  const below = box.bottom + 8 + tip.offsetHeight < innerHeight;
  tip.style.left = Math.max(8, left) + 'px';
  tip.style.top = Math.max(8, below ? box.bottom + 8 : box.top - tip.offsetHeight - 8) + 'px';
}
function hideTip() { tip.hidden = true; }
const markOf = (event) => event.target.closest && event.target.closest('.mark[data-figure]');
document.addEventListener('mouseover', (event) => { const mark = markOf(event); if (mark) showTip(mark); });
document.addEventListener('mouseout', (event) => { if (markOf(event)) hideTip(); });
document.addEventListener('focusin', (event) => { const mark = markOf(event); if (mark) showTip(mark); else hideTip(); });
document.addEventListener('scroll', () => { if (!markOf({ target: document.activeElement })) hideTip(); }, { passive: true });

/* The keyboard: one figure of a document is reached by Tab, the others by arrows. */
for (const file of all('.file')) { const first = file.querySelector('.mark[data-figure]'); if (first) first.tabIndex = 0; }
function move(mark, by, selector) {
  const marks = all('.mark[data-figure]', mark.closest('.file'));
  for (let at = marks.indexOf(mark) + by; at >= 0 && at < marks.length; at += by) {
    if (!marks[at].matches(selector)) continue;
    marks[at].focus({ preventScroll: true });
    marks[at].scrollIntoView({ block: 'nearest' });
    return showTip(marks[at]);
  }
}
const KEYS = { ArrowRight: [1, '*'], ArrowLeft: [-1, '*'], n: [1, 'a'], p: [-1, 'a'] };
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') return hideTip();
  const mark = markOf(event);
  const step = !event.ctrlKey && !event.metaKey && !event.altKey && KEYS[event.key];
  if (!mark || !step) return;
  event.preventDefault();
  move(mark, ...step);
});

/* From a finding to its figure and back; of several files one is shown at a time. */
function only(file) {
  if (!overview) return;
  overview.hidden = Boolean(file);
  for (const other of all('.file')) other.hidden = other !== file;
  if (back) back.hidden = !file;
}
function show(target) {
  only(target.closest('.file'));
  const focused = target.matches('[tabindex], a') ? target : target.nextElementSibling || target;
  const isWhole = target === overview || target.classList.contains('file');
  focused.scrollIntoView({ block: isWhole ? 'start' : 'center' });
  focused.focus({ preventScroll: true });
}
function follow() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) show(target);
  else if (overview) show(overview);
}
addEventListener('hashchange', follow);
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (link && link.getAttribute('href') === location.hash) follow();
});
if (location.hash) follow();
else if (overview) only(null);

/* Filters. */
const form = document.querySelector('.filters');
function filter() {
  const severities = new Set(all('input:checked', form).map((box) => box.value));
  const rule = form.elements.rule.value;
  const findings = all('.finding');
  for (const finding of findings) {
    const { severity, rule: own } = finding.dataset;
    finding.hidden = !severities.has(severity) || (rule !== '' && rule !== own);
  }
  const shown = findings.filter((finding) => !finding.hidden).length;
  /* Of a batch the files are left in which a finding is. */
  for (const row of all('.sortable tbody tr')) {
    const file = document.getElementById(row.querySelector('a').hash.slice(1));
    row.hidden = shown < findings.length && file !== null && !file.querySelector('.finding:not([hidden])');
  }
  const output = form.querySelector('output');
  output.textContent = output.dataset.template.replace('-1', shown).replace('-2', findings.length);
}
if (form) {
  form.addEventListener('input', filter);
  filter();
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('.print').addEventListener('click', () => print());
}
/* On paper everything is shown. */
addEventListener('beforeprint', () => { for (const details of all('details')) details.open = true; });

/* Sorting by a heading: first up, then down. */
document.addEventListener('click', (event) => {
  const button = event.target.closest('.sortable th button');
  if (!button) return;
  const head = button.parentElement;
  const down = head.getAttribute('aria-sort') === 'ascending';
  for (const other of head.parentElement.children) other.setAttribute('aria-sort', 'none');
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const body = head.closest('table').tBodies[0];
  const key = (row) => row.cells[head.cellIndex].dataset.sort;
  const compare = (a, b) => key(a).localeCompare(key(b), document.documentElement.lang, { numeric: true });
  body.append(...[...body.rows].sort((a, b) => (down ? compare(b, a) : compare(a, b))));
});
`;
