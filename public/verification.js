// @ts-check
// Asks whether the bank has answered, and goes on when it has. Without this file the page reloads itself.

const ASK_AT_FIRST_MS = 700;
const ASK_LATER_MS = 4_000;
const SLOWER_BY = 1.2;
const ASK_TIMEOUT_MS = 5_000;

const place = /** @type {HTMLElement} */ (document.querySelector("#verification"));
let wait = ASK_AT_FIRST_MS;
let timer = setTimeout(ask, wait);
// Back from another application: hidden pages are hardly woken.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") ask();
});

async function ask() {
  clearTimeout(timer);
  try {
    const answer = await fetch(place.dataset["status"] ?? "", { cache: "no-store", signal: AbortSignal.timeout(ASK_TIMEOUT_MS) });
    if (answer.ok && (await answer.json()).done === true) {
      location.replace(place.dataset["continue"] ?? "");
      return;
    }
  } catch {
    // No answer is no news: ask again.
  }
  wait = Math.min(wait * SLOWER_BY, ASK_LATER_MS);
  clearTimeout(timer);
  timer = setTimeout(ask, wait);
}
