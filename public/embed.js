// @ts-check
// In a page that a shop shows inside its own: tells the shop's page what happens. It hears two things and nothing
// else: the port it asked for, from the one origin that the server named, and whether the shop objects to the form.

const ANSWER_WITHIN_MS = 3_000;

const place = /** @type {HTMLElement} */ (document.querySelector("#embed"));
const { parent: around = "", ...facts } = place.dataset;
/** @type {MessagePort | null} */
let port = null;
/** @type {((goes: boolean) => void) | null} */
let answered = null;
let typed = false;

if (window.parent !== window) {
  addEventListener("message", connect);
  window.parent.postMessage("maillon:hello", around);
}
for (const link of wayBack()) link.target = "_top";
// Browsers let no page inside another site's take the focus by its markup. Where the focus is in here already, it goes
// to the news; the page around never loses it.
const news = document.querySelector("[autofocus]");
if (news instanceof HTMLElement && document.hasFocus()) news.focus();

document.addEventListener("input", () => {
  if (!typed) tell("typed");
  typed = true;
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented) {
    // When the key has been dealt with: the answer may be that this page goes away.
    setTimeout(() => tell("escape"));
  }
});
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!port || !link || !wayBack().includes(link)) return;
  event.preventDefault();
  tell("leave");
});
document.addEventListener("submit", asked);

/** @param {MessageEvent} event */
function connect(event) {
  const [given] = event.ports;
  const ours = event.source === window.parent && event.origin === around && event.data === "maillon:port";
  if (!ours || !given || port) return;
  removeEventListener("message", connect);
  port = given;
  port.onmessage = ({ data }) => {
    if (typeof data === "boolean") answered?.(data);
  };
  tell("page", { ...facts, title: document.title, typed });
  new ResizeObserver(measure).observe(document.documentElement);
}

function measure() {
  tell("height", { height: document.documentElement.getBoundingClientRect().height });
}

/** The links that leave for the merchant: followed by the page around, not in here. */
function wayBack() {
  const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll("a[href]")]);
  return links.filter((link) => facts["return"] && link.getAttribute("href") === facts["return"]);
}

/** A card form that is right waits for the shop's word; silence is consent. @param {SubmitEvent} event */
async function asked(event) {
  const form = event.target;
  if (!port || event.defaultPrevented || !(form instanceof HTMLFormElement) || form.id !== "card") return;
  // Another language is no payment.
  if (event.submitter?.getAttribute("name") === "switch") return;
  event.preventDefault();
  const goes = await new Promise((done) => {
    answered = done;
    setTimeout(() => done(true), ANSWER_WITHIN_MS);
    tell("submit");
  });
  answered = null;
  if (goes) form.submit();
  else form.dispatchEvent(new Event("held"));
}

/** @param {string} type @param {Record<string, unknown>} [more] */
function tell(type, more = {}) {
  port?.postMessage({ type, ...more });
}
