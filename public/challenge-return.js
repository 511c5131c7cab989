// @ts-check
// The bank has answered. In a frame the page around it is told, and only if it is ours; on its own it goes on.

if (window.parent === window) {
  const link = document.querySelector("#continue a");
  if (link instanceof HTMLAnchorElement) location.replace(link.href);
} else {
  window.parent.postMessage("maillon:challenge-done", location.origin);
}
