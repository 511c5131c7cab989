// @ts-check
// Switches the card page's language in place, so that what was typed stays where it is. Without this file the form is
// posted instead, and comes back in the other language without the card's data, which is never sent back.

const ANSWER_WITHIN_MS = 5_000;
/** What differs between languages, beside text and `data-` attributes. */
const ATTRIBUTES = ["action", "aria-current", "aria-label", "dir", "href", "lang", "title"];
/** What the page's own script writes, and fills anew; and what is for pages without any. */
const WRITTEN_BY_SCRIPT = ".error, #network, #time-told, noscript";

const form = /** @type {HTMLFormElement} */ (document.querySelector("#card"));
const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("button[name=switch]"));

for (const button of buttons) {
  button.addEventListener("click", (event) => {
    event.preventDefault();
    ask(button);
  });
}

/** Fetches the same page in the other language. A request of this kind parses without running anything. @param {HTMLButtonElement} button */
function ask(button) {
  const address = new URL(location.href);
  address.searchParams.set("lang", button.value);
  const request = new XMLHttpRequest();
  request.open("GET", address);
  request.responseType = "document";
  request.timeout = ANSWER_WITHIN_MS;
  request.addEventListener("loadend", () => {
    const fresh = request.status === 200 ? /** @type {Document | null} */ (request.response) : null;
    if (fresh && translated(fresh)) history.replaceState(history.state, "", address);
    else form.requestSubmit(button);
  });
  request.send();
}

/** Takes over the words of the other page, when it is this page but for its words. @param {Document} fresh */
function translated(fresh) {
  // The list of errors is the server's about what was sent; each error stays in its place.
  document.querySelector("#errors")?.remove();
  if (!form.querySelector(".alert")) fresh.querySelector("#card .alert")?.remove();
  const [ours, theirs] = [document.documentElement, fresh.documentElement];
  if (!alike(ours, theirs)) return false;
  carry(ours, theirs);
  // What was ticked was another text.
  const consent = document.querySelector("#consent");
  if (consent instanceof HTMLInputElement) consent.checked = false;
  const open = document.querySelector(".languages details");
  open?.removeAttribute("open");
  open?.querySelector("summary")?.focus();
  form.dispatchEvent(new Event("translated"));
  return true;
}

/** Whether two trees have the same elements in the same order. @param {Node} ours @param {Node} theirs @returns {boolean} */
function alike(ours, theirs) {
  if (ours.nodeName !== theirs.nodeName) return false;
  if (ours instanceof Element && ours.matches(WRITTEN_BY_SCRIPT)) return true;
  const [mine, others] = [[...ours.childNodes], [...theirs.childNodes]];
  return mine.length === others.length && mine.every((child, index) => alike(child, /** @type {Node} */ (others[index])));
}

/** @param {Node} ours @param {Node} theirs */
function carry(ours, theirs) {
  if (ours instanceof Text) {
    if (ours.data !== theirs.textContent) ours.data = theirs.textContent ?? "";
    return;
  }
  if (!(ours instanceof Element) || ours.matches("style, script")) return;
  attributes(ours, /** @type {Element} */ (theirs));
  if (ours.matches(WRITTEN_BY_SCRIPT)) return;
  [...ours.childNodes].forEach((child, index) => carry(child, /** @type {Node} */ (theirs.childNodes[index])));
}

/** @param {Element} ours @param {Element} theirs */
function attributes(ours, theirs) {
  const names = [...ATTRIBUTES, ...theirs.getAttributeNames().filter((name) => name.startsWith("data-"))];
  // Of the hidden fields, those about the browser are filled already. What is in other fields is the consumer's.
  if (ours.matches("input[type=hidden]:not([name^=browser_])")) names.push("value");
  for (const name of names) {
    const value = theirs.getAttribute(name);
    if (value === null) ours.removeAttribute(name);
    else if (value !== ours.getAttribute(name)) ours.setAttribute(name, value);
  }
}
