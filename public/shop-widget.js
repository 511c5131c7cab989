// @ts-check
// The demo shop's checkout: writes down what the hosted page tells. A real shop listens in the same way.

const HEARD = ["ready", "state", "beforesubmit", "completed", "cancelled", "expired", "failed", "close"];

const log = /** @type {HTMLElement} */ (document.querySelector("#log"));

for (const card of document.querySelectorAll("maillon-card")) {
  for (const name of HEARD) {
    card.addEventListener(name, (event) => {
      const { state = "" } = /** @type {CustomEvent} */ (event).detail ?? {};
      note(`${card.getAttribute("mode")}: ${name} ${state}`);
    });
  }
}

// Named in the attributes of the Payline markup.
Object.assign(globalThis, {
  shopDidShowState: (/** @type {{ state: string }} */ { state }) => note(`payline: ${state}`),
});

/** @param {string} words */
function note(words) {
  const line = document.createElement("li");
  line.textContent = words;
  log.append(line);
}
