// @ts-check
// How soon a card can be typed on a slow telephone: the page at the address given, a static page of the same bytes, and
// a form of the same fields that React renders in the browser, without and with a call to an API. `./bench page` calls
// it and says what it found.
//
//   node end2end/phone/compare.js http://127.0.0.1:3000/pay/…
//
// Prints one line of JSON: for each page the milliseconds of each round, and its bytes with all that it loads.

import { chromium } from "@playwright/test";

import { reactPage } from "./react.js";
import { copyOf } from "./static.js";

const CHROMIUM = process.env["MAILLON_CHROMIUM"] ?? "/usr/bin/chromium";
const SCREEN = { width: 360, height: 740 };
/** Of this machine's processor. */
const CPU_SLOWER = 4;
const ROUND_TRIP_MS = 400;
const BYTES_A_SECOND = 400_000 / 8;
const ROUNDS = 7;
const ROUND_TIMEOUT_MS = 30_000;
const ALL_TIMEOUT_MS = 300_000;

/** @typedef {{ name: string, address: string, ms: number[], bytes: number }} Subject */

const [address] = process.argv.slice(2);
if (!address) throw new Error("the address of a card page is missing");
setTimeout(() => process.exit(1), ALL_TIMEOUT_MS).unref();

const servers = [await copyOf(address), await reactPage(address, { asks: false }), await reactPage(address, { asks: true })];
const NAMES = ["a static page of the same bytes", "React, all it needs in its document", "React, its visit asked of an API"];
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
try {
  const others = servers.map((server, index) => ({ name: NAMES[index] ?? "", address: server.address }));
  const subjects = [{ name: "Maillon", address }, ...others].map((page) => /** @type {Subject} */ ({ ...page, ms: [], bytes: 0 }));
  // Once without counting: the browser and this machine's caches are warm for all alike.
  for (const subject of subjects) await open(subject.address);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const subject of subjects) {
      const { ms, bytes } = await open(subject.address);
      subject.ms.push(ms);
      subject.bytes = bytes;
    }
  }
  console.log(JSON.stringify(subjects.map(({ name, ms, bytes }) => ({ name, ms, bytes }))));
} finally {
  await browser.close();
  for (const server of servers) server.stop();
}

/**
 * Opens a page with nothing kept from before, and types a digit as soon as the field has the focus.
 * @param {string} at
 * @returns {Promise<{ ms: number, bytes: number }>} from the start of the navigation to the focus that took the digit
 */
async function open(at) {
  const context = await browser.newContext({ viewport: SCREEN, isMobile: true, hasTouch: true, locale: "en-GB" });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    let bytes = 0;
    devtools.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; });
    await devtools.send("Network.enable");
    const line = { offline: false, latency: ROUND_TRIP_MS, downloadThroughput: BYTES_A_SECOND, uploadThroughput: BYTES_A_SECOND };
    await devtools.send("Network.emulateNetworkConditions", line);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWER });
    const typed = new Promise((done) => page.exposeFunction("typed", done));
    await page.exposeFunction("focused", () => devtools.send("Input.dispatchKeyEvent", { type: "keyDown", key: "4", text: "4" }));
    await page.addInitScript(whenUsable);
    await page.goto(at, { waitUntil: "commit", timeout: ROUND_TIMEOUT_MS });
    const ms = await Promise.race([typed, late()]);
    await page.waitForLoadState("load", { timeout: ROUND_TIMEOUT_MS });
    return { ms, bytes };
  } finally {
    await context.close();
  }
}

/**
 * Runs in the page: looks at every frame, asks for a real key when the field has the focus, and says since when the
 * field was ready once the digit is there and has stayed for a frame.
 */
function whenUsable() {
  const around = /** @type {Window & { focused?: () => void, typed?: (ms: number) => void }} */ (window);
  const look = () => {
    const field = document.querySelector("#number");
    if (!(field instanceof HTMLInputElement) || !field.checkVisibility()) return requestAnimationFrame(look);
    field.focus();
    if (document.activeElement !== field) return requestAnimationFrame(look);
    const ready = performance.now();
    const shown = () => (field.isConnected && field.value === "4" ? around.typed?.(ready) : requestAnimationFrame(look));
    field.addEventListener("input", () => requestAnimationFrame(shown), { once: true });
    return around.focused?.();
  };
  requestAnimationFrame(look);
}

/** @returns {Promise<never>} */
function late() {
  return new Promise((_, fail) => setTimeout(() => fail(new Error("the card field never took a digit")), ROUND_TIMEOUT_MS).unref());
}
