// @ts-check
// Puts the bank's page into a frame and goes on when the bank has answered: told by the frame, or found out by asking,
// since a bank's application may finish on another device. Without this file the bank's page opens on its own.

const ANSWERED = "maillon:challenge-done";
const ASK_EVERY_MS = 3_000;
const ASK_AFTER_FAILURE_MS = 10_000;
const ASK_TIMEOUT_MS = 5_000;

const place = /** @type {HTMLElement} */ (document.querySelector("#challenge"));
const template = /** @type {HTMLTemplateElement} */ (document.querySelector("#challenge-frame"));
let gone = false;

place.append(template.content);
const frame = /** @type {HTMLIFrameElement} */ (place.querySelector("iframe"));
document.querySelector("#full-page-hint")?.removeAttribute("hidden");
document.querySelector("#full-page button")?.classList.add("second");
addEventListener("message", (event) => {
  const ours = event.origin === location.origin && event.source === frame.contentWindow;
  if (ours && event.data === ANSWERED) leave();
});
let timer = setTimeout(ask, ASK_EVERY_MS);
// Back from the bank's application: the answer may be there already, and hidden pages are hardly woken.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") ask();
});

async function ask() {
  if (gone) return;
  clearTimeout(timer);
  let next = ASK_EVERY_MS;
  try {
    const answer = await fetch(place.dataset["status"] ?? "", { cache: "no-store", signal: AbortSignal.timeout(ASK_TIMEOUT_MS) });
    if (!answer.ok) next = ASK_AFTER_FAILURE_MS;
    else if ((await answer.json()).done === true) leave();
  } catch {
    next = ASK_AFTER_FAILURE_MS;
  }
  clearTimeout(timer);
  timer = setTimeout(ask, next);
}

/** The page is replaced, so that the back button does not lead to a challenge that is over. */
function leave() {
  if (gone) return;
  gone = true;
  location.replace(place.dataset["continue"] ?? "");
}
