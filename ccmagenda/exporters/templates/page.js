"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const words = JSON.parse($("words").textContent);
  const fill = (pattern, filled) => pattern.replace(/\{(\w+)\}/g, (whole, name) => (name in filled ? filled[name] : whole));
  const say = (term, filled = {}) => fill(words.terms[term], filled);
  const element = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text });

  // ---- the reader's own clock ----

  const two = (number) => String(number).padStart(2, "0");
  const clock = (moment) => `${two(moment.getHours())}:${two(moment.getMinutes())}`;
  const dateOf = (moment) => `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  const inWords = (pattern, moment) => fill(pattern, {
    weekday: words.weekdays[(moment.getDay() + 6) % 7],
    day: moment.getDate(), month: words.months[moment.getMonth()], year: moment.getFullYear(),
  });
  const distance = (moment) => {
    const minutes = -moment.getTimezoneOffset();
    return `${minutes < 0 ? "-" : "+"}${two(Math.trunc(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  };
  const times = all(".hours time");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  const city = zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
  const place = words.cities[city] || city;

  const apart = (text) => (document.dir === "rtl" ? `\u2067${text}\u2069` : text);

  function ownHours(span) {
    const [start, end] = all("time", span).map((time) => new Date(time.dateTime));
    if (!start) return "";
    let last = end ? clock(end) : "";
    if (end && dateOf(end) !== dateOf(start)) last += ` (${inWords(words.date, end)})`;
    const said = end ? fill(words.hours, { start: clock(start), end: last }) : say("from", { start: clock(start) });
    const sameDay = dateOf(start) === span.querySelector("time").dateTime.slice(0, 10);
    const hours = sameDay ? said : inWords(words.day, start) + words.terms.comma + said;
    return say("elsewhere", { hours: apart(hours), place: `\u2068${place}\u2069` });
  }

  function showOwnClock(shown) {
    if (shown && !document.querySelector(".own")) {
      for (const span of all(".hours")) if (span.querySelector("time")) span.append(element("span", "own", `\u00a0· ${ownHours(span)}`));
    }
    document.documentElement.classList.toggle("own-times", shown);
    $("own-clock").checked = shown;
  }

  function offerOwnClock() {
    if (!times.length) return;
    const others = times.filter((time) => !time.dateTime.endsWith(distance(new Date(time.dateTime))));
    $("own-clock-label").hidden = !others.length;
    $("same-clock").hidden = others.length > 0;
    const offset = `UTC${distance(new Date(times[0].dateTime))}`;
    $("own-clock-words").textContent = say("page-own-clock", { place, offset });
  }

  // ---- choosing ----

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const inputs = { q: $("by-words"), theme: $("by-theme"), state: $("by-state"), room: $("by-room") };
  const chosen = (name) => (inputs[name] ? inputs[name].value : "");
  const isChoosing = () => Object.keys(inputs).some((name) => chosen(name).trim());

  function textOf(node, own) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (own && node.matches(".session, .add")) return "";
    return [...node.childNodes].map((child) => textOf(child, true)).join(" ");
  }

  function unitOf(node, around) {
    const unit = { node, text: around + fold(textOf(node, false)), parts: [], pause: node.classList.contains("pause") };
    const inner = node.matches(".sitting, .session") ? all(".session", node) : [];
    const nearest = inner.filter((part) => part.parentElement.closest(".sitting, .session") === node);
    unit.parts = nearest.map((part) => unitOf(part, `${unit.text} `));
    return unit;
  }

  const days = all("#days > .day").map((node) => {
    const title = `${fold(node.querySelector("h2").textContent)} `;
    const tops = all(".sitting, .session", node).filter((part) => !part.parentElement.closest(".sitting, .session"));
    return { node, tops: tops.map((part) => unitOf(part, title)) };
  });
  const isSession = (unit) => unit.node.matches(".session") && !unit.pause;
  const counts = (unit) => isSession(unit) || (unit.node.matches(".sitting") && !unit.parts.length);

  function fits(unit, sought) {
    const has = (name) => (unit.node.getAttribute(`data-${name}s`) || "").split(" ").includes(chosen(name));
    return sought.every((word) => unit.text.includes(word)) && ["theme", "state", "room"].every((name) => !chosen(name) || has(name));
  }

  function show(unit, sought, tally) {
    const inner = unit.parts.map((part) => show(part, sought, tally)).some(Boolean);
    const shown = !isChoosing() || inner || (fits(unit, sought) && (!unit.node.matches(".sitting") || !unit.parts.length));
    unit.node.hidden = !shown;
    if (counts(unit)) {
      tally.all += 1;
      tally.shown += shown;
    }
    return shown;
  }

  const isEmpty = (node, parts) => Boolean(node.querySelector(parts)) && !node.querySelector(`${parts}:not([hidden])`);

  function choose() {
    const sought = fold(chosen("q")).split(/\s+/).filter(Boolean);
    const tally = { all: 0, shown: 0 };
    for (const day of days) day.node.hidden = !day.tops.map((unit) => show(unit, sought, tally)).some(Boolean);
    for (const cell of all("#grid [data-of]")) cell.hidden = Boolean($(cell.dataset.of).closest("[hidden]:not(#days)"));
    for (const block of all("#grid .block")) block.hidden = isEmpty(block, "li") || Boolean(block.dataset.of && block.hidden);
    for (const room of all("#grid .room")) room.hidden = isEmpty(room.parentElement, ".block");
    for (const band of all("#grid tbody tr")) band.hidden = isEmpty(band, ".block");
    tell(tally);
  }

  function tell(tally) {
    const said = say("page-shown", tally);
    $("count").textContent = tally.shown ? said : `${said}. ${say("page-nothing")}`;
    const what = Object.entries(inputs).filter(([name]) => chosen(name).trim())
      .map(([name, input]) => (name === "q" ? `“${input.value.trim()}”` : input.selectedOptions[0].textContent));
    $("selected").textContent = `${say("page-selected", { what: what.join(words.terms.semicolon) })} – ${said}`;
    for (const id of ["clear", "link", "selected"]) $(id).hidden = !isChoosing();
    const withCalendar = [inputs.state, inputs.theme].map((input) => input && input.selectedOptions[0]).find((one) => one && one.dataset.calendar);
    $("calendar-of").hidden = !withCalendar;
    if (!withCalendar) return;
    $("calendar-of").href = withCalendar.dataset.calendar;
    $("calendar-of").download = "calendar.ics";
    $("calendar-of").textContent = say("page-calendar-of", { name: withCalendar.textContent });
  }

  // ---- the two views, and the address ----

  const isGrid = () => $("view-grid").getAttribute("aria-pressed") === "true";

  function view(grid) {
    $("view-grid").setAttribute("aria-pressed", String(grid));
    $("view-days").setAttribute("aria-pressed", String(!grid));
    $("grid").hidden = !grid;
    $("days").hidden = grid;
    document.documentElement.classList.toggle("wide", grid);
  }

  function address() {
    const found = new URLSearchParams();
    for (const name of Object.keys(inputs)) if (chosen(name).trim()) found.set(name, chosen(name).trim());
    if (isGrid()) found.set("view", "grid");
    if ($("own-clock").checked) found.set("clock", "own");
    return found.toString();
  }

  function noteAddress() {
    $("link").href = `#${address()}`;
    const bare = location.href.split("#")[0];
    try {
      history.replaceState(null, "", address() ? `${bare}#${address()}` : bare);
    } catch {
      // some readers of local files let no page change its address: the link still holds it
    }
  }

  function clear() {
    for (const input of Object.values(inputs)) if (input) input.value = "";
    choose();
    noteAddress();
  }

  function reveal(name) {
    const target = $(name);
    if (!target || !target.closest("#days")) return null;
    if (isGrid()) view(false);
    if (target.closest("[hidden]")) clear();
    return target;
  }

  function named(hash) {
    try {
      return decodeURIComponent(hash.slice(1));
    } catch {
      return "";
    }
  }

  function readAddress() {
    if (!location.hash.includes("=")) return reveal(named(location.hash))?.scrollIntoView();
    const found = new URLSearchParams(location.hash.slice(1));
    for (const [name, input] of Object.entries(inputs)) {
      const value = found.get(name) || "";
      if (input) input.value = name === "q" || all("option", input).some((one) => one.value === value) ? value : "";
    }
    view(found.get("view") === "grid");
    showOwnClock(found.get("clock") === "own");
    choose();
    $("link").href = `#${address()}`;
    return undefined;
  }

  // ---- now and next ----

  const asked = Date.parse((new URLSearchParams(location.search).get("now") || "").replace(" ", "+"));
  const ahead = Number.isNaN(asked) ? 0 : asked - Date.now();
  const entries = all("#days [data-start]").map((node) => ({
    node, start: Date.parse(node.dataset.start), until: Date.parse(node.dataset.until), heading: node.querySelector("h3, h4, h5, h6"),
  }));
  const dayOfMeeting = new Intl.DateTimeFormat("en-CA", { timeZone: words.zone, year: "numeric", month: "2-digit", day: "2-digit" });
  let shownAt = "";

  function calledAs({ label, pieces }) {
    if (!pieces) return [label];
    return JSON.parse(pieces).map(([text, lang, tone]) => Object.assign(element("span", tone, text), lang ? { lang, dir: "auto" } : {}));
  }

  // what shares the hours of its sitting, such as a side event at lunch, has none in its own heading
  const hoursOf = ({ node, heading }) => heading.querySelector(".hours") || node.closest(".sitting").querySelector("h3 .hours");

  function lineOf(entry, today) {
    const line = document.createElement("li");
    const day = entry.node.closest(".day").querySelector("h2").textContent;
    if (entry.node.dataset.start.slice(0, 10) !== today) line.append(day + words.terms.comma);
    line.append(hoursOf(entry).cloneNode(true), " ");
    const link = element("a", "", "");
    link.append(...calledAs(entry.node.dataset));
    link.href = `#${entry.heading.id}`;
    line.append(link);
    const room = entry.node.dataset.room;
    if (room) line.append(words.terms.comma, element("bdi", "", room));
    return line;
  }

  function markNow(on) {
    for (const { node, heading } of entries) {
      const mark = heading.querySelector(".on");
      const isOn = on.some((entry) => entry.node === node);
      if (isOn && !mark) heading.append(element("span", "on", say("page-now")));
      if (!isOn && mark) mark.remove();
      node.classList.toggle("is-on", isOn);
    }
    for (const block of all("#grid [data-of]")) block.classList.toggle("is-on", on.some(({ heading }) => heading.id === block.dataset.of));
  }

  function tick() {
    const now = Date.now() + ahead;
    const on = entries.filter(({ start, until }) => start <= now && now < until);
    const soonest = Math.min(...entries.filter(({ start }) => start > now).map(({ start }) => start));
    const next = entries.filter(({ start }) => start === soonest);
    const held = entries.length && now >= Math.min(...entries.map(({ start }) => start)) - 86400000 && (on.length || next.length);
    const state = JSON.stringify([dayOfMeeting.format(now), Boolean(held), on.map(({ heading }) => heading.id), next.map(({ heading }) => heading.id)]);
    if (state === shownAt) return;
    $("now").hidden = !held;
    markNow(held ? on : []);
    if (held) tellNow(on, next, dayOfMeeting.format(now));
    shownAt = state; // last: what could not be shown is tried again
  }

  function tellNow(on, next, today) {
    $("now-list").replaceChildren(...(on.length ? on.map((entry) => lineOf(entry, today)) : [element("li", "none", say("page-nothing-now"))]));
    $("next-list").replaceChildren(...next.map((entry) => lineOf(entry, today)));
    $("next").hidden = !next.length;
  }

  // ---- begin ----

  const changed = (act) => () => {
    act();
    noteAddress();
  };
  for (const input of Object.values(inputs)) if (input) input.addEventListener("input", changed(choose));
  $("view-days").addEventListener("click", changed(() => view(false)));
  $("view-grid").addEventListener("click", changed(() => view(true)));
  $("own-clock").addEventListener("change", changed(() => showOwnClock($("own-clock").checked)));
  $("print").addEventListener("click", () => window.print());
  $("clear").addEventListener("click", () => {
    clear();
    inputs.q.focus();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (link && !link.hash.includes("=")) reveal(named(link.hash));
  });
  window.addEventListener("hashchange", readAddress);
  setInterval(tick, 20000); // first: should anything below fail, the clock goes on
  $("tools").hidden = false;
  view(false);
  offerOwnClock();
  choose();
  readAddress();
  tick();
})();
