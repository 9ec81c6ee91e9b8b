/* Sorts and filters tables. It knows nothing of what they are about: a table says itself what can be done with it.

   table[data-things]    what its rows are, such as "events": the table can be searched for words
   table[data-filters]   JSON [[name, label, [[value, words], ...]], ...]: choices between values of tr[data-name], which
                         holds values between spaces
   th[data-sort]         the column can be sorted, by tr[data-...] of that name, or by the words of its cells if empty
   th[aria-sort]         the column in whose order the rows come
   caption [data-order]  words that are true only in that order

   All controls are made here, so that without script there are none. */
"use strict";
(() => {
  const collator = new Intl.Collator(document.documentElement.lang || "en", { numeric: true, sensitivity: "base" });

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  // Case, accents and line ends make no difference to what is found.
  const folded = (words) =>
    words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/\s+/).filter(Boolean);

  const valuesOf = (row, name) => (row.getAttribute(`data-${name}`) ?? "").split(" ").filter(Boolean);

  /* -- Controls ---------------------------------------------------------------------------------------------------- */

  // A choice between the values that rows have; none where they have none.
  const choice = (rows, [name, label, values]) => {
    const counted = values.map(([value, words]) => ({
      value, words, count: rows.filter((row) => valuesOf(row, name).includes(value)).length,
    })).filter(({ count }) => count > 0);
    if (!counted.length) return null;
    const options = counted.map(({ value, words, count }) => make("option", { value }, `${words} (${count})`));
    const select = make("select", { autocomplete: "off" }, make("option", { value: "" }, "all"), ...options);
    return { name, label, select, told: new Map(counted.map(({ value, words }) => [value, words])) };
  };

  const labelled = (words, control, id) => {
    control.id = id;
    return make("div", {}, make("label", { for: id }, words), control);
  };

  // The bar above a table.
  const bar = (table, rows) => {
    const search = make("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    const choices = JSON.parse(table.dataset.filters ?? "[]").map((each) => choice(rows, each)).filter(Boolean);
    const clear = make("button", { type: "button" }, "Clear");
    const status = make("output");
    const named = choices.map(({ name, label, select }) => labelled(label, select, `${table.id}-choice-${name}`));
    const box = make("div", { class: "tools", role: "search", "aria-label": `Filter the ${table.dataset.things}` },
      labelled("Words", search, `${table.id}-words`), ...named, make("p", {}, status, clear));
    (table.closest(".scroll") ?? table).before(box);
    return { box, search, choices, clear, status };
  };

  const button = (head) => {
    const made = make("button", { type: "button" }, ...head.childNodes);
    head.append(made);
    return made;
  };

  /* -- Filtering --------------------------------------------------------------------------------------------------- */

  const isWanted = (state, row) => {
    const { search, choices } = state.bar;
    const chosen = choices.every(({ name, select }) => !select.value || valuesOf(row, name).includes(select.value));
    const asked = folded(search.value);
    if (!chosen || !asked.length) return chosen;
    if (!state.words.has(row)) state.words.set(row, folded(row.textContent).join(" "));
    return asked.every((word) => state.words.get(row).includes(word));
  };

  // What was asked for, in words.
  const asked = ({ search, choices }) => {
    const chosen = choices.filter(({ select }) => select.value)
      .map(({ label, select, told }) => `${label.toLowerCase()} ${told.get(select.value)}`);
    const words = search.value.trim();
    return words ? [...chosen, `words “${words}”`] : chosen;
  };

  const filter = (state) => {
    for (const row of state.rows) row.hidden = !isWanted(state, row);
    tell(state);
  };

  /* -- Sorting ----------------------------------------------------------------------------------------------------- */

  // What a row is sorted by; null where it has nothing in this column, and comes last in either direction.
  const keyOf = (state, { head, place }, row) => {
    const name = head.dataset.sort;
    const key = name ? row.getAttribute(`data-${name}`) : row.cells[place].textContent.trim();
    if (!key) return null;
    return head === state.first ? state.rows.indexOf(row) : key.replace(/(\d),(?=\d{3})/g, "$1");
  };

  const compared = (one, other, sign) => {
    if (one === null || other === null) return (one === null) - (other === null);
    return sign * (typeof one === "number" ? one - other : collator.compare(one, other));
  };

  const sort = (state, column, direction) => {
    const sign = direction === "ascending" ? 1 : -1;
    const keyed = state.rows.map((row) => [column ? keyOf(state, column, row) : null, row]);
    keyed.sort(([one], [other]) => compared(one, other, sign)); // keeps the order of rows that are alike
    state.body.append(...keyed.map(([, row]) => row));
    for (const { head } of state.columns) head.removeAttribute("aria-sort");
    (column?.head ?? state.first)?.setAttribute("aria-sort", direction);
    const own = !column || (column.head === state.first && direction === "ascending");
    state.sorted = own ? "" : `sorted by ${column.head.textContent.trim().toLowerCase()}, ${direction}`;
    for (const words of state.table.querySelectorAll("caption [data-order]")) words.hidden = !own;
    tell(state);
  };

  const toggle = (state, column) => {
    const isUp = column.head.getAttribute("aria-sort") === "ascending";
    sort(state, column, isUp ? "descending" : "ascending");
  };

  /* -- Both -------------------------------------------------------------------------------------------------------- */

  // Says how many rows are shown, why, and in which order.
  const tell = (state) => {
    const all = state.rows.length, shown = state.rows.filter((row) => !row.hidden).length;
    const filters = asked(state.bar), notes = [filters.join("; "), state.sorted].filter(Boolean);
    const count = filters.length ? `${shown || "None"} of ${all} ${state.things} shown` : `All ${all} ${state.things} shown`;
    state.bar.status.value = notes.length ? `${count}: ${notes.join("; ")}.` : `${count}.`;
    state.bar.box.classList.toggle("active", notes.length > 0);
    state.bar.clear.hidden = notes.length === 0;
  };

  const clear = (state) => {
    state.bar.search.value = "";
    for (const { select } of state.bar.choices) select.value = "";
    filter(state);
    sort(state, null, "ascending");
  };

  // Shows the row that a link leads to, if a filter hides it; says whether it did.
  const reveal = (state, hash) => {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    const isHidden = Boolean(target && state.body.contains(target) && target.closest("tr").hidden);
    if (isHidden) clear(state);
    return isHidden;
  };

  const follow = (state) => {
    document.addEventListener("click", ({ target }) => {
      const link = target.closest?.('a[href^="#"]');
      if (link) reveal(state, link.getAttribute("href"));
    });
    addEventListener("hashchange", () => {
      if (reveal(state, location.hash)) document.querySelector(":target")?.scrollIntoView();
    });
  };

  const handle = (table) => {
    const body = table.tBodies[0], rows = [...body.rows], heads = [...table.tHead.rows[0].cells];
    if (rows.length < 2) return;
    const columns = heads.map((head, place) => ({ head, place })).filter(({ head }) => "sort" in head.dataset);
    const first = heads.find((head) => head.hasAttribute("aria-sort"));
    const state = { table, body, rows, columns, first, things: table.dataset.things, sorted: "", words: new Map() };
    state.bar = bar(table, rows);
    state.bar.box.addEventListener("input", () => filter(state));
    state.bar.clear.addEventListener("click", () => { clear(state); state.bar.search.focus(); });
    for (const column of columns) button(column.head).addEventListener("click", () => toggle(state, column));
    table.classList.add("handled");
    follow(state);
    tell(state);
  };

  for (const table of document.querySelectorAll("table[data-things]")) handle(table);
})();
