// @ts-check
// Runs the bank's method page (3-D Secure) in an unseen frame, then goes on: with Y when the bank has called back,
// with N when it has not in time. Without this file the button goes on with N.

const CALLED_BACK = "maillon:method-done";

const method = /** @type {HTMLFormElement} */ (document.querySelector("#method"));
const goOn = /** @type {HTMLFormElement} */ (document.querySelector("#continue"));
const template = /** @type {HTMLTemplateElement} */ (document.querySelector("#method-frame"));
let gone = false;

document.body.append(template.content);
// The page goes on by itself; the button is for the impatient.
goOn.querySelector("button")?.classList.add("second");
const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe[name=method]"));
addEventListener("message", (event) => {
  const ours = event.origin === location.origin && event.source === frame.contentWindow;
  if (ours && event.data === CALLED_BACK) leave("Y");
});
goOn.addEventListener("submit", (event) => {
  if (gone) event.preventDefault();
  gone = true;
});
setTimeout(() => leave("N"), Number(goOn.dataset["timeout"]));
method.submit();

/** @param {"Y" | "N"} answer */
function leave(answer) {
  if (gone) return;
  gone = true;
  const field = goOn.elements.namedItem("method");
  if (field instanceof HTMLInputElement) field.value = answer;
  goOn.submit();
}
