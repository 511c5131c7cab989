// Saves the draft while it is worked on, and shows the previews again. Without it, the button saves.

const PAUSE_MS = 500;

const form = /** @type {HTMLFormElement} */ (document.querySelector("#theme"));
const live = /** @type {HTMLElement} */ (document.querySelector("#live"));
let timer = 0;

form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = window.setTimeout(save, PAUSE_MS);
});

async function save() {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) body.append(name, String(value));
  body.append("do", "save");
  const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "application/json" } }).catch(() => null);
  if (!answer?.ok) {
    live.textContent = "Not saved: open the editor again.";
    return;
  }
  const { faults, said } = /** @type {{ faults: number, said: string[] }} */ (await answer.json());
  live.textContent = [...said, faults ? `${faults} places cannot be read or pressed by everybody.` : "Everybody can read and press everything."].join(" ");
  for (const frame of document.querySelectorAll("iframe")) frame.contentWindow?.location.replace(frame.src);
}
