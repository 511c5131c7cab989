// @ts-check
// Inside the unseen frame of the bank's device check: it is over. Only a page of our own origin hears it.
if (window.parent !== window) {
  window.parent.postMessage("maillon:method-done", window.location.origin);
}
