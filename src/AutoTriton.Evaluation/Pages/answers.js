'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const byId = id => document.getElementById(id);
  const list = byId('list'), count = byId('count'), more = byId('more');
  const filters = { verdict: byId('verdict'), finding: byId('finding'), model: byId('model'), search: byId('search') };
  const page = 60;
  let chosen = [], shown = 0;

  const node = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const text = row => row.text ??= [row.place, row.id, row.task, row.entry, row.model, data.words[row.verdict], row.message, row.findings.map(f => data.findings[f]).join(' ')].join(' ').toLowerCase();

  const unpack = async packed => {
    const bytes = Uint8Array.from(atob(packed), character => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Response(stream).text();
  };

  const open = async (details, row) => {
    if (!details.open || details.dataset.filled) return;
    details.dataset.filled = '1';
    const body = node('div', 'body');
    details.append(body);
    if (!row.code) {
      body.append(node('p', 'note', 'The code is not in this page, which keeps to its size; it stands in the file of results.'));
      return;
    }
    // The page's maker escaped all that came from outside.
    body.innerHTML = await unpack(row.code);
    const block = body.querySelector('.code'), line = body.querySelector('.deciding') ?? body.querySelector('.marked');
    if (block && line) block.scrollTop = line.offsetTop - block.offsetTop - 90;
  };

  const card = row => {
    const details = node('details', 'example'), summary = node('summary');
    summary.append(node('span', 'chip ' + data.styles[row.verdict], data.words[row.verdict]));
    summary.append(node('b', '', row.id || row.task || row.entry || row.place));
    for (const finding of row.findings) summary.append(node('code', 'id', data.findings[finding]));
    if (row.cut) summary.append(node('span', 'chip warn', 'cut'));
    if (row.unclear) summary.append(node('span', 'chip warn', 'several blocks'));
    summary.append(node('small', '', [row.model, row.id || row.task || row.entry ? row.place : ''].filter(Boolean).join(' · ')));
    if (row.message) summary.append(node('p', 'why', (row.line ? 'line ' + row.line + ': ' : '') + row.message));
    details.append(summary);
    details.addEventListener('toggle', () => open(details, row));
    return details;
  };

  const show = () => {
    const part = document.createDocumentFragment();
    for (const row of chosen.slice(shown, shown + page)) part.append(card(row));
    shown = Math.min(shown + page, chosen.length);
    list.append(part);
    more.hidden = shown >= chosen.length;
    count.textContent = chosen.length.toLocaleString('en') + ' of ' + data.rows.length.toLocaleString('en') + ' answers';
  };

  const apply = () => {
    const words = filters.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const verdict = filters.verdict.value, finding = filters.finding.value, model = filters.model.value;
    chosen = data.rows.filter(row =>
      (verdict === '' || row.verdict === +verdict) &&
      (finding === '' || row.findings.includes(+finding)) &&
      (model === '' || row.model === model) &&
      words.every(word => text(row).includes(word)));
    list.replaceChildren();
    shown = 0;
    show();
  };

  const option = (select, value, label) => select.append(new Option(label, value));
  data.words.forEach((word, index) => option(filters.verdict, index, word));
  data.findings.forEach((id, index) => option(filters.finding, index, id));
  [...new Set(data.rows.map(row => row.model).filter(Boolean))].sort().forEach(model => option(filters.model, model, model));
  let waiting;
  for (const filter of Object.values(filters)) filter.addEventListener(filter === filters.search ? 'input' : 'change', () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 80);
  });
  for (const button of document.querySelectorAll('[data-choose]')) button.addEventListener('click', () => {
    const names = button.dataset.choose === 'finding' ? data.findings : data.words;
    filters[button.dataset.choose].value = names.indexOf(button.dataset.name);
    apply();
    byId('answers').scrollIntoView({ behavior: 'smooth' });
  });
  byId('reset').addEventListener('click', () => {
    for (const filter of Object.values(filters)) filter.value = '';
    apply();
  });
  more.addEventListener('click', show);
  apply();
})();
