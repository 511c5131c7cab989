// Saves the draft while it is worked on, and shows the previews again. Without it, the button saves.

const PAUSE_MS = 500;

const form = /** @type {HTMLFormElement} */ (document.querySelector("#theme"));
const live = /** @type {HTMLElement} */ (document.querySelector("#live"));
let timer = 0;

form.addEventListener("input", ({ target }) => {
  clearTimeout(timer);
  const field = /** @type {HTMLInputElement} */ (target);
  // A file is sent at once, and shows on the page that answers; so does its going.
  if (field.type === "file" || field.name.startsWith("remove.")) {
    if (field.files?.[0] && isTooLarge(field, field.files[0])) return;
    form.requestSubmit(/** @type {HTMLButtonElement} */ (form.querySelector("button[value=save]")));
    return;
  }
  timer = window.setTimeout(save, PAUSE_MS);
});

/**
 * Says so, where it is, and leaves it out.
 * @param {HTMLInputElement} field
 * @param {File} file
 */
function isTooLarge(field, file) {
  const max = Number(field.dataset["max"]);
  const said = /** @type {HTMLElement} */ (document.getElementById(`${field.id}-error`));
  const large = file.size > max;
  said.textContent = large ? `${file.name} has ${Math.ceil(file.size / 1024)} KiB, and ${max / 1024} are taken.` : "";
  live.textContent = said.textContent;
  if (large) {
    field.setAttribute("aria-invalid", "true");
    field.value = "";
  } else {
    field.removeAttribute("aria-invalid");
  }
  return large;
}

async function save() {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  body.append("do", "save");
  const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "application/json" } }).catch(() => null);
  if (!answer?.ok) {
    live.textContent = "Not saved: open the editor again.";
    return;
  }
  const { faults, said, was } = /** @type {{ faults: number, said: string[], was: Record<string, string> }} */ (await answer.json());
  for (const [name, href] of Object.entries(was)) /** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value = href;
  live.textContent = [...said, faults ? `${faults} places cannot be read or pressed by everybody.` : "Everybody can read and press everything."].join(" ");
  for (const frame of document.querySelectorAll("iframe")) frame.contentWindow?.location.replace(frame.src);
}
