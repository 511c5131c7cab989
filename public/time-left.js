// @ts-check
// Counts the time that is left on the page, warns before it is over, and asks for more without touching what was
// typed. The server is the judge: it is asked again whenever the page comes back into sight, and at the end.

const ASK_TIMEOUT_MS = 5_000;
const ASK_AGAIN_MS = 10_000;
const MINUTE_MS = 60_000;

const place = /** @type {HTMLElement} */ (document.querySelector("#time"));
const form = /** @type {HTMLFormElement} */ (place.querySelector("form"));
const shown = /** @type {HTMLElement} */ (place.querySelector("#time-left"));
const soon = /** @type {HTMLDialogElement} */ (place.querySelector("#time-soon"));
const shownSoon = /** @type {HTMLElement} */ (soon.querySelector("strong"));
const told = /** @type {HTMLElement} */ (place.querySelector("#time-told"));
const last = /** @type {HTMLElement} */ (place.querySelector("#time-last"));
const warnMs = Number(place.dataset["warn"]) * 1_000;
let ends = performance.now() + Number(place.dataset["left"]) * 1_000;
let warned = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  extend();
});
soon.querySelector("#time-close")?.addEventListener("click", () => soon.close());
// A sleeping device stops its clocks, and the time may have been extended elsewhere.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") ask();
});
show();

function show() {
  clearTimeout(timer);
  const left = ends - performance.now();
  if (left <= 0) {
    ask();
    return;
  }
  const minutes = Math.ceil(left / MINUTE_MS);
  const words = (place.dataset["minutes"] ?? "#").replace("#", String(minutes));
  shown.textContent = words;
  shownSoon.textContent = words;
  if (left <= warnMs && !warned) {
    warned = true;
    soon.showModal();
  }
  const next = left - (minutes - 1) * MINUTE_MS;
  timer = setTimeout(show, Math.min(next, left > warnMs ? left - warnMs : next) + 20);
}

/** What the server says is left; without an answer the page counts on, and asks again at the end. */
async function ask() {
  try {
    const answer = await fetch(place.dataset["status"] ?? "", { cache: "no-store", signal: AbortSignal.timeout(ASK_TIMEOUT_MS) });
    if (answer.ok) heed(await answer.json());
    else later();
  } catch {
    later();
  }
}

async function extend() {
  const headers = { accept: "application/json" };
  const body = new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(form)]));
  try {
    const answer = await fetch(form.action, { method: "POST", headers, body, signal: AbortSignal.timeout(ASK_TIMEOUT_MS) });
    if (!answer.ok) return;
    if (!heed(await answer.json())) return;
    soon.close();
    told.textContent = shown.parentElement?.textContent ?? "";
  } catch {
    // Nothing has changed, and the button can be pressed again.
  }
}

/** @param {{ left: number | null, more?: boolean, extensions?: number }} said @returns {boolean} whether the page stays */
function heed({ left, more, extensions }) {
  if (left === null || left <= 0) {
    location.replace(place.dataset["continue"] ?? "");
    return false;
  }
  ends = performance.now() + left * 1_000;
  if (ends - performance.now() > warnMs) warned = false;
  const counted = form.elements.namedItem("extensions");
  if (counted instanceof HTMLInputElement) counted.value = String(extensions);
  for (const button of [form.querySelector("button"), soon.querySelector("#time-more")]) {
    if (button instanceof HTMLElement) button.hidden = !more;
  }
  last.hidden = more === true;
  show();
  return true;
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(show, Math.max(ends - performance.now(), ASK_AGAIN_MS));
}
