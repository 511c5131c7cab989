// @ts-check
// Improves the card page: groups digits, names the network, asks for the network of a card that carries two, says
// what is wrong before the form is sent, and sends it once. Without this file the form works all the same.

const SENT_AGAIN_AFTER_MS = 20_000;
const NUMBER_DIGITS_MIN = 12;
const NUMBER_DIGITS_MAX = 19;
const DIGITS_MIN = new Map([["AMEX", 15], ["MASTERCARD", 16], ["VISA", 13]]);
const NAMES = new Map([["AMEX", "American Express"], ["CB", "CB"], ["MASTERCARD", "Mastercard"], ["VISA", "Visa"]]);
/** The colour depths that EMV 3-D Secure knows. */
const COLOUR_DEPTHS = [48, 32, 24, 16, 15, 8, 4, 1];

const form = /** @type {HTMLFormElement} */ (document.querySelector("#card"));
const number = input("number");
const expiry = input("expiry");
const code = input("code");
const holder = input("holder");
const consent = input("consent");
const brand = /** @type {HTMLFieldSetElement | null} */ (document.querySelector("#brand"));
const preselects = radios().some((radio) => radio.defaultChecked);
const network = document.querySelector("#network");
const codeHint = document.querySelector("#code-hint");
let codeHintAtFirst = codeHint?.textContent ?? "";

/** Fields left while a button of the mouse was down: judged when it is up, so that nothing moves under the pointer. */
const left = new Set();
let pointerDown = false;
let sending = false;

fillBrowserFields();
number.addEventListener("input", (event) => typed(event, number, groupedNumber));
number.addEventListener("input", showNetwork);
number.addEventListener("change", () => rewrite(number, groupedNumber));
expiry.addEventListener("input", (event) => typed(event, expiry, separatedExpiry));
for (const field of [number, expiry, code, holder]) {
  field.addEventListener("blur", () => judgeLater(field));
}
form.addEventListener("input", (event) => forgive(event.target));
form.addEventListener("submit", submit);
form.addEventListener("translated", translated);
addEventListener("pointerdown", () => { pointerDown = true; }, true);
for (const end of ["pointerup", "pointercancel"]) {
  addEventListener(end, () => { pointerDown = false; setTimeout(judgeLeft); }, true);
}
// The page around has objected: the form can be sent again.
form.addEventListener("held", ready);
// Brought back as it was left, with the card in it: the server knows where the visit stands by now.
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
showNetwork();

/** @param {SubmitEvent} event */
function submit(event) {
  // Another language is asked for, whatever is typed so far.
  if (event.submitter?.getAttribute("name") === "switch") return;
  const wrong = [number, brand, expiry, code, holder, consent].filter((field) => field !== null).filter(judge);
  if (wrong.length > 0) {
    event.preventDefault();
    // What the server said last time no longer counts the errors right.
    for (const alert of form.querySelectorAll(".alert")) alert.remove();
    const first = wrong[0];
    (first === brand ? brand.querySelector("input") : first)?.focus();
    return;
  }
  if (sending) {
    event.preventDefault();
    return;
  }
  sending = true;
  form.querySelector("button")?.setAttribute("aria-disabled", "true");
  setTimeout(ready, SENT_AGAIN_AFTER_MS);
}

function ready() {
  sending = false;
  form.querySelector("button")?.removeAttribute("aria-disabled");
}

/* ---- grouping ---- */

/**
 * Rewrites only what is typed at the end: nothing moves under a caret in the middle, nor while deleting.
 * @param {Event} event @param {HTMLInputElement} field @param {(text: string) => string} grouped
 */
function typed(event, field, grouped) {
  const kind = event instanceof InputEvent ? event.inputType : "";
  const composing = event instanceof InputEvent && event.isComposing;
  const atEnd = field.selectionStart === field.value.length;
  if (!composing && atEnd && (kind === "insertText" || kind === "insertFromPaste")) rewrite(field, grouped);
}

/** @param {HTMLInputElement} field @param {(text: string) => string} grouped */
function rewrite(field, grouped) {
  const text = grouped(field.value);
  if (text !== field.value) field.value = text;
}

/** 4-6-5 for American Express, fours otherwise. What is not a number stays as typed. @param {string} text */
function groupedNumber(text) {
  if (!/^[\d\s-]*$/.test(text)) return text;
  const value = digits(text);
  const shape = /^3[47]/.test(value) ? /^(\d{1,4})(\d{1,6})?(\d{1,5})?(\d+)?$/ : /^(\d{1,4})(\d{1,4})?(\d{1,4})?(\d{1,4})?(\d+)?$/;
  return (value.match(shape) ?? []).slice(1).filter(Boolean).join(" ");
}

/** Adds the stroke after the month; somebody who types it too gets one all the same. @param {string} text */
function separatedExpiry(text) {
  if (/^[2-9]$/.test(text)) return `0${text}/`;
  if (/^\d{2}$/.test(text)) return `${text}/`;
  if (/^\d{2}\/[/.\-\s]$/.test(text)) return text.slice(0, 3);
  const together = /^(\d{2})(\d{2})$/.exec(text);
  return together ? `${together[1]}/${together[2]}` : text;
}

/* ---- networks ---- */

/** Names the network, shows the choice for a card that carries two, and says how long the code is. */
function showNetwork() {
  const value = digits(number.value);
  const two = cobadged(value);
  const one = networkOf(value);
  const names = two.length > 0 ? two.map(label) : one === "" ? [] : [label(one)];
  const said = names.join(" · ");
  // It is a live region: written again, it would be said again at every digit.
  if (network && network.textContent !== said) network.textContent = said;
  if (codeHint) {
    codeHint.textContent = value === "" || one === "" ? codeHintAtFirst : text(code, one === "AMEX" ? "hint4" : "hint3");
  }
  if (brand?.classList.contains("when-cobadged")) offer(two);
}

/** @param {string[]} networks the two of this card, or none */
function offer(networks) {
  if (!brand) return;
  brand.classList.toggle("shown", networks.length > 0);
  const hint = brand.querySelector("legend .hint");
  if (networks.length > 0 && hint) hint.textContent = text(brand, "two");
  for (const radio of radios()) {
    const offered = networks.includes(radio.value);
    if (!offered) radio.checked = false;
    if (radio.parentElement) radio.parentElement.hidden = networks.length > 0 && !offered;
  }
  // The merchant's preference, when it has one: the first of this card's networks in the merchant's order.
  const first = radios().find((radio) => networks.includes(radio.value));
  if (first && preselects && !radios().some((radio) => radio.checked)) first.checked = true;
}

/** The networks of a card that carries two: `4970=CB+VISA 5132=CB+MASTERCARD`. @param {string} value */
function cobadged(value) {
  const ranges = (brand?.dataset["cobadged"] ?? "").split(" ").map((range) => range.split("="));
  const found = ranges
    .filter(([prefix]) => prefix && value.startsWith(prefix))
    .sort(([first], [second]) => (second ?? "").length - (first ?? "").length)[0];
  return (found?.[1] ?? "").split("+").filter(Boolean);
}

/** @param {string} value @returns {string} a code of the field `brand`, or nothing while unknown */
function networkOf(value) {
  if (/^4/.test(value)) return "VISA";
  if (/^3[47]/.test(value)) return "AMEX";
  const first = Number(value.slice(0, 4));
  const long = value.length >= 4;
  if (/^5[1-5]/.test(value) || (long && first >= 2221 && first <= 2720)) return "MASTERCARD";
  return "";
}

/** @param {string} name */
function label(name) {
  return NAMES.get(name) ?? name;
}

function radios() {
  return /** @type {HTMLInputElement[]} */ ([...(brand?.querySelectorAll("input") ?? [])]);
}

/* ---- errors, in the words that the page carries ---- */

/** Which word of the field's own applies; empty when it is right. @param {HTMLElement} field */
function fault(field) {
  switch (field) {
    case number: return numberFault(number.value);
    case expiry: return expiryFault(expiry.value);
    case code: return codeFault(code.value.trim());
    case holder: return holder.value.trim() === "" ? "missing" : digits(holder.value).length >= NUMBER_DIGITS_MIN ? "number" : "";
    case consent: return consent.checked ? "" : "missing";
    case brand: return brand && offered(brand) && !radios().some((radio) => radio.checked) ? "missing" : "";
    default: return "";
  }
}

/** @param {string} typedText */
function numberFault(typedText) {
  const value = digits(typedText);
  if (typedText.trim() === "") return "missing";
  if (!/^[\d\s-]*$/.test(typedText)) return "notDigits";
  const least = DIGITS_MIN.get(networkOf(value)) ?? NUMBER_DIGITS_MIN;
  if (value.length < least) return "short";
  if (value.length > NUMBER_DIGITS_MAX) return "long";
  return passesCheckDigit(value) ? "" : "mistyped";
}

/** Whether the date is over is for the server to say: its clock is right. @param {string} typedText */
function expiryFault(typedText) {
  if (typedText.trim() === "") return "missing";
  const parts = /^\s*(\d{1,2})\s*[/.\-\s]?\s*(\d{2}|\d{4})\s*$/.exec(typedText);
  const month = Number(parts?.[1] ?? 0);
  return month >= 1 && month <= 12 ? "" : "unreadable";
}

/** @param {string} value */
function codeFault(value) {
  if (value === "") return "missing";
  const name = networkOf(digits(number.value));
  if (name === "") return /^\d{3,4}$/.test(value) ? "" : "length3";
  const wanted = name === "AMEX" ? 4 : 3;
  return /^\d+$/.test(value) && value.length === wanted ? "" : `length${wanted}`;
}

/** @param {HTMLElement} fieldset */
function offered(fieldset) {
  return !fieldset.classList.contains("when-cobadged") || fieldset.classList.contains("shown");
}

/** The check digit of ISO/IEC 7812. @param {string} value */
function passesCheckDigit(value) {
  let sum = 0;
  [...value].reverse().forEach((digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return sum % 10 === 0;
}

/** Says what is wrong with a field, or that nothing is. @param {HTMLElement} field @returns {boolean} whether it is wrong */
function judge(field) {
  if (!field.isConnected) return false;
  const found = fault(field);
  const line = document.getElementById(`${field.id}-error`);
  if (line) line.textContent = found === "" ? "" : text(field, found);
  if (field !== brand) {
    if (found === "") field.removeAttribute("aria-invalid");
    else field.setAttribute("aria-invalid", "true");
  }
  return found !== "";
}

/** The page has changed its language: what the script wrote is written anew. */
function translated() {
  codeHintAtFirst = codeHint?.textContent ?? "";
  showNetwork();
  for (const field of [number, brand, expiry, code, holder, consent]) {
    if (field && document.getElementById(`${field.id}-error`)?.textContent) judge(field);
  }
}

/** A field left empty is not yet wrong. @param {HTMLInputElement} field */
function judgeLater(field) {
  if (field.value.trim() === "") return;
  left.add(field);
  if (!pointerDown) judgeLeft();
}

function judgeLeft() {
  for (const field of left) judge(field);
  left.clear();
}

/** While somebody mends a field, its error goes as soon as it is right. @param {EventTarget | null} target */
function forgive(target) {
  if (!(target instanceof HTMLInputElement)) return;
  const field = target.type === "radio" ? brand : target;
  const line = field && document.getElementById(`${field.id}-error`);
  if (field && line?.textContent && fault(field) === "") judge(field);
}

/* ---- small things ---- */

/** What EMV 3-D Secure asks the browser; the values go with the form. */
function fillBrowserFields() {
  fill("script", "1");
  fill("java_enabled", String(typeof navigator.javaEnabled === "function" && navigator.javaEnabled()));
  fill("language", navigator.language);
  fill("color_depth", String(COLOUR_DEPTHS.find((depth) => depth <= screen.colorDepth) ?? 1));
  fill("screen_height", String(screen.height));
  fill("screen_width", String(screen.width));
  fill("time_zone_offset", String(new Date().getTimezoneOffset()));
}

/** @param {string} name @param {string} value */
function fill(name, value) {
  const field = form.elements.namedItem(`browser_${name}`);
  if (field instanceof HTMLInputElement) field.value = value;
}

/** @param {string} id */
function input(id) {
  // A stored card has no fields for what is known of it: what is not on the page is never wrong.
  return /** @type {HTMLInputElement} */ (document.getElementById(id) ?? document.createElement("input"));
}

/** @param {HTMLElement} field @param {string} word */
function text(field, word) {
  return field.dataset[word] ?? "";
}

/** @param {string} value */
function digits(value) {
  return value.replace(/\D/g, "");
}
