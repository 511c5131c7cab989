// @ts-check
// Does the work that a program which tries card numbers would have to do for each of them: ALTCHA's proof of work,
// PBKDF2 by the browser itself. Without this file the page waits instead.

const form = /** @type {HTMLFormElement} */ (document.querySelector("#guard"));
const work = JSON.parse(form.dataset["work"] ?? "{}");
const { nonce, salt, cost, keyLength, keyPrefix } = work.parameters;

solve().then(async (solution) => {
  const fields = new FormData(form);
  fields.set("solution", JSON.stringify({ challenge: work, solution }));
  // @ts-expect-error: the form has no files
  const body = new URLSearchParams(fields);
  const answer = await fetch(form.action, { method: "POST", body });
  // In this page's place, so that the way back does not lead here again.
  location.replace(answer.url);
});

async function solve() {
  const password = new Uint8Array([...bytes(nonce), 0, 0, 0, 0]);
  const counted = new DataView(password.buffer, password.length - 4);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: bytes(salt), iterations: cost };
  for (let counter = 0; ; counter += 1) {
    counted.setUint32(0, counter);
    const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
    const derivedKey = hex(new Uint8Array(await crypto.subtle.deriveBits(how, key, keyLength * 8)));
    if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey };
  }
}

/** @param {string} text */
function bytes(text) {
  return new Uint8Array((text.match(/../g) ?? []).map((pair) => parseInt(pair, 16)));
}

/** @param {Uint8Array} all */
function hex(all) {
  return [...all].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
