// @ts-check
// Copies card numbers and codes. Without this file they can be marked and copied by hand.

const COPIED_FOR_MS = 2_000;

for (const button of document.querySelectorAll("button.copy")) {
  if (!(button instanceof HTMLButtonElement) || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}

/** @param {HTMLButtonElement} button */
async function copy(button) {
  const said = [button.textContent, button.getAttribute("aria-label")];
  if (said[0] === button.dataset["copied"]) return;
  await navigator.clipboard.writeText(button.dataset["copy"] ?? "");
  say(button, button.dataset["copied"] ?? "", null);
  setTimeout(() => say(button, said[0] ?? "", said[1] ?? null), COPIED_FOR_MS);
}

/** @param {HTMLButtonElement} button @param {string} words @param {string | null} name */
function say(button, words, name) {
  button.textContent = words;
  if (name === null) button.removeAttribute("aria-label");
  else button.setAttribute("aria-label", name);
}
