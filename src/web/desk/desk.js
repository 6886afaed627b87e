// The desk in a browser: it gets the key for the token in its address, and then shows one part at a time as the program makes it.

import { count, waited } from "./countdown.js";
import { showGroups } from "./groups.js";
import { copy, keep } from "./handed.js";
import { put } from "./picture.js";

/** The key stays with this tab; no other page and no other port of this computer can read it. */
const KEY = "instroom-key";
export const main = /** @type {HTMLElement} */ (document.getElementById("main"));
let place = "now";

/** What is shown is of one folder; the desk refuses what was meant for another. @param {string} path @param {string | File} [body]
 * @param {AbortSignal} [signal] */
export function ask(path, body, signal) {
  const shown = main.querySelector("[data-here]");
  /** @type {Record<string, string>} */
  const headers = { authorization: `Bearer ${sessionStorage.getItem(KEY) ?? ""}` };
  if (shown instanceof HTMLElement) headers["desk-here"] = shown.dataset.here ?? "";
  // past the cache, where one request waits for another of the same address
  return fetch(path, { cache: "no-store", headers, signal: signal ?? null, ...(body === undefined ? {} : { method: "POST", body }) });
}

/** @param {"closed" | "gone" | null} which */
export function say(which) {
  for (const id of ["closed", "gone"]) document.getElementById(id)?.toggleAttribute("hidden", id !== which);
  if (which !== null) main.replaceChildren();
}

/** Shows what the program made: words are escaped there. @param {Response} answer */
export async function show(answer) {
  if (answer.status === 401) return say("closed");
  if (!answer.ok || !answer.headers.get("content-type")?.startsWith("text/html")) return say("gone");
  say(null);
  main.innerHTML = await answer.text();
  const own = main.querySelector("[data-place]");
  mark(own instanceof HTMLElement ? own.dataset.place ?? place : place);
  count();
  lay();
  main.dispatchEvent(new Event("shown"));
  const first = main.querySelector("[data-first]") ?? main;
  if (first instanceof HTMLElement) first.focus();
  const talk = main.querySelector("[data-talk]");
  if (!(talk instanceof HTMLElement)) return;
  if (talk.dataset.running !== undefined) follow(talk);
  else [...main.querySelectorAll(".short")].pop()?.scrollIntoView({ block: "center" }); // to be read aloud
}

/** Marks the step that is shown. @param {string} shown */
function mark(shown) {
  for (const link of document.querySelectorAll("nav a")) {
    if (link.getAttribute("href") === `#${shown}`) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
}

/** The one request that waits for news. */
let news = new AbortController();

/** Waits for news of a conversation, as long as it is shown. @param {HTMLElement} talk */
async function follow(talk) {
  news.abort();
  const { signal } = (news = new AbortController());
  const { talk: number, said, asked } = talk.dataset;
  const answer = await ask(`/talk/${number}/${said}/${asked}`, undefined, signal).catch(() => null);
  if (!talk.isConnected || signal.aborted) return;
  if (answer === null) return say("gone");
  if (answer.status === 204) return follow(talk); // no news: what is half typed stays
  await show(answer);
}

async function go() {
  place = /^#(now|step\/[a-z]+)$/.test(location.hash) ? location.hash.slice(1) : place;
  await ask(`/${place}`).then(show, () => say("gone"));
}

/** The values of a form; what is left out is not sent. @param {HTMLFormElement} form */
export function filledIn(form) {
  return JSON.stringify(Object.fromEntries(new FormData(form)));
}

/** What is said to a question: behind `=` an answer, nothing where somebody would rather stop; `null` where something lacks.
 * @param {HTMLFormElement} form @param {HTMLElement | null} button */
async function answered(form, button) {
  const [name, value] = ["name", "value"].map((own) => button?.getAttribute(own));
  if (name === "stop") return "";
  if (name === "answer") return `=${value}`;
  const why = form.querySelector("#why");
  if (name === "failed" && why instanceof HTMLInputElement) {
    if (why.value.trim() !== "") return `=${value} ${why.value.trim()}`;
    why.focus();
    return null;
  }
  const held = form.querySelector("#held");
  const [file] = (held instanceof HTMLInputElement ? held.files : null) ?? [];
  if (file === undefined || !(held instanceof HTMLInputElement)) return `=${new FormData(form).get("answer") ?? ""}`;
  if (file.size <= Number(held.dataset.most)) return `=${await file.text()}`;
  held.setCustomValidity(held.dataset.large ?? "");
  held.reportValidity();
  return null;
}

/** Keeps rules; where that is refused, what was filled in stays. @param {HTMLFormElement} form @param {string} name */
async function keepRules(form, name) {
  const answer = await ask(`/rules/${encodeURIComponent(name)}`, filledIn(form));
  const refused = form.querySelector(".refused");
  if (answer.status === 409 && refused !== null) {
    refused.textContent = await answer.text();
    return;
  }
  if (answer.ok) {
    for (const own of Object.keys(sessionStorage)) if (own.startsWith(`instroom-rules ${name} `)) sessionStorage.removeItem(own);
  }
  await show(answer);
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} button */
async function send(form, button) {
  const { offer, answer, keep, one } = form.dataset;
  if (one !== undefined) return tell({ one: new FormData(form).get("one") });
  if (keep !== undefined) return keepRules(form, keep);
  if (offer !== undefined) return show(await ask(`/run/${offer}`, filledIn(form)));
  if (answer !== undefined) {
    const said = await answered(form, button);
    if (said === null) return;
    await ask(`/talk/${answer}`, said);
    return form.remove(); // the news is waited for
  }
  const [file] = form.querySelector("input")?.files ?? [];
  if (file && file.size > Number(form.dataset.most)) return show(await ask("/large", ""));
  if (file) await show(await ask(`/file/${encodeURIComponent(file.name)}`, file));
}

document.addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.target instanceof HTMLFormElement) send(event.target, event.submitter).catch(() => say("gone"));
});
document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLSelectElement) || target.dataset.into === undefined || target.value === "") return;
  put(target.dataset.into, target.value);
  target.value = "";
});
document.addEventListener("input", (event) => {
  if (!(event.target instanceof HTMLInputElement)) return;
  if (event.target.id === "answer") lay();
  if (event.target.id === "held") {
    event.target.setCustomValidity("");
    document.getElementById("answer")?.toggleAttribute("required", event.target.files?.length === 0);
  }
});

/** The window with the big screen. @type {Window | null} */
let screenWindow = null;
const remote = /** @type {HTMLElement} */ (document.getElementById("remote"));

/** Has a second window show the draw. @param {string} form what is filled in */
async function beam(form) {
  const own = window.open("", "instroom-screen"); // in the click itself: a browser refuses it later
  document.getElementById("blocked")?.toggleAttribute("hidden", own !== null);
  if (own === null) return;
  const answer = await ask("/screen", form);
  if (answer.headers.get("content-type")?.startsWith("text/plain")) {
    screenWindow = own;
    return own.location.replace(await answer.text());
  }
  if (own.location.href === "about:blank") own.close();
  await show(answer);
}

/** Says what the second window shows, as it tells; it is gone when it was closed. */
addEventListener("message", ({ source, origin, data }) => {
  if (origin !== location.origin || data?.screen === undefined) return;
  const { at, of, running, black, live } = data.screen;
  screenWindow = /** @type {Window} */ (source);
  remote.toggleAttribute("hidden", of === 0);
  const shows = /** @type {HTMLElement} */ (document.getElementById("shows"));
  shows.textContent = `${shows.dataset.at} ${at} / ${of}`;
  for (const [name, pressed] of [["run", running], ["black", black]]) {
    remote.querySelector(`[data-remote=${name}]`)?.setAttribute("aria-pressed", String(pressed));
  }
  if (live !== (main.querySelector(".thrown") !== null || waited(main) !== null)) lay(); // it was opened, or reloaded, meanwhile
});
setInterval(() => {
  if (screenWindow?.closed) remote.toggleAttribute("hidden", true);
}, 1000);

/** @param {object} order */
function tell(order) {
  if (screenWindow !== null && !screenWindow.closed) screenWindow.postMessage(order, location.origin);
}

/** A die falls, or the last one is taken away. @param {string} face */
function fall(face) {
  const typed = document.getElementById("answer");
  if (!(typed instanceof HTMLInputElement)) return;
  const thrown = typed.value.split(" ").filter((own) => own !== "");
  typed.value = (face === "" ? thrown.slice(0, -1) : [...thrown, face]).join(" ");
  lay();
}

/** Shows what is typed in groups, or as dice on the table, and how many there are. */
function lay() {
  const table = main.querySelector(".thrown");
  const typed = document.getElementById("answer");
  if (typed instanceof HTMLInputElement) showGroups(main, typed);
  if (!(table instanceof HTMLElement) || !(typed instanceof HTMLInputElement)) return tell({ live: waited(main) });
  const fallen = /[^0-9]/.test(typed.value.trim()) ? typed.value.split(/[^0-9]+/).filter((own) => own !== "") : [...typed.value.trim()];
  table.replaceChildren(...fallen.map((face) => {
    const item = document.createElement("li");
    const button = main.querySelector(`[data-face="${face}"]`);
    item.append(...(button === null ? [face] : [...button.childNodes].map((own) => own.cloneNode(true))));
    return item;
  }));
  const count = main.querySelector(".count");
  if (!(count instanceof HTMLElement)) return;
  count.textContent = `${fallen.length} ${count.dataset.of}`;
  const asked = (main.querySelector("label[for=answer]")?.textContent ?? "").trim().split("\n").at(-1);
  const [said = ""] = (asked ?? "").split(/: |:$/); // whose dice they are
  tell({ live: { rolls: fallen, faces: Number(count.dataset.faces), of: Number(count.dataset.rolls), said } });
}

/** What a button does that sends no form. @param {HTMLElement} button */
async function press(button) {
  const { back, go: to, up, open, form, run, view, filled, face, beam: shows, remote: does, copy: text, keep: kept } = button.dataset;
  if (text !== undefined) return copy(main, text);
  if (kept !== undefined) return keep(button, kept, ask, show);
  if (does !== undefined) return tell({ does });
  if (shows !== undefined) {
    const own = button.closest("form");
    return own === null ? beam(shows) : own.reportValidity() ? beam(filledIn(own)) : undefined;
  }
  if (face !== undefined) return fall(face);
  if (run !== undefined) return show(await ask(`/run/${run}`, filled));
  if (view !== undefined) return turn(view);
  if (form !== undefined) return show(await ask(`/form/${form}`, filled));
  if (open !== undefined) {
    const answer = await ask(`/open/${encodeURIComponent(open)}`, "");
    return answer.status === 204 ? undefined : show(answer);
  }
  if (to !== undefined || up !== undefined) {
    const answer = await ask(to === undefined ? "/up" : `/go/${encodeURIComponent(to)}`, "");
    if (answer.status !== 204) return show(answer);
    place = "now";
    if (location.hash !== "#now") return void (location.hash = "#now");
  } else if (back === undefined) {
    return;
  }
  await go();
}

/** Shows other rows of a register that was checked. @param {string} view */
async function turn(view) {
  const sheet = main.querySelector("[data-sheet]");
  if (!(sheet instanceof HTMLElement)) return;
  const answer = await ask(`/sheet/${sheet.dataset.sheet}/${view}`);
  if (!answer.ok) return say(answer.status === 401 ? "closed" : "gone");
  sheet.innerHTML = await answer.text();
  sheet.scrollIntoView();
  sheet.querySelector("button")?.focus({ preventScroll: true });
}

/** The link from which somebody went to a cell. @type {HTMLElement | null} */
let from = null;

/** Goes to a cell of a register that was checked. @param {HTMLElement} link */
async function reveal(link) {
  const id = link.getAttribute("href")?.slice(1) ?? "";
  from = link;
  if (document.getElementById(id) === null) await turn(id.replace("cel-", ""));
  const cell = document.getElementById(id);
  cell?.scrollIntoView({ block: "center", inline: "nearest" });
  cell?.focus({ preventScroll: true });
}

/** Arrows go from one finding to the next, in the list and in the rows; Escape goes back to the list. */
document.addEventListener("keydown", (event) => {
  const here = document.activeElement;
  if (event.key === "Enter" && here instanceof HTMLInputElement && here.id === "why") {
    event.preventDefault(); // the first button of the form would send an answer
    const button = here.form?.querySelector("[name=failed]");
    if (button instanceof HTMLElement) button.click();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const kind = [".findings a", ".scroll [id^='cel-']"].find((own) => here?.matches(own));
  if (kind === undefined) return;
  if (event.key === "Escape" && from?.isConnected) from.focus();
  if (step === undefined) return;
  const all = [...main.querySelectorAll(kind)];
  const next = all[all.indexOf(/** @type {Element} */ (here)) + step];
  if (next instanceof HTMLElement) next.focus();
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  const cell = event.target instanceof Element ? event.target.closest('a[href^="#cel-"]') : null;
  if (cell instanceof HTMLElement) {
    event.preventDefault(); // the hash is that of the step
    return void reveal(cell).catch(() => say("gone"));
  }
  const link = event.target instanceof Element ? event.target.closest("nav a") : null;
  if (link?.getAttribute("href") === location.hash) go(); // the hash does not change: shown anew all the same
  const button = event.target instanceof Element ? event.target.closest("button[type=button]") : null;
  if (button instanceof HTMLElement) press(button).catch(() => say("gone"));
});
addEventListener("hashchange", go);

const token = location.hash.slice(1);
if (/^[0-9a-f]{32}$/.test(token)) {
  history.replaceState(null, "", "/"); // a token that was used is of no use in the list of pages that were seen
  fetch("/enter", { method: "POST", body: token }).then(async (answer) => {
    if (answer.ok) sessionStorage.setItem(KEY, await answer.text());
    await go();
  }, () => say("gone"));
} else {
  go();
}
