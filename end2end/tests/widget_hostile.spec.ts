import type { Page } from "@playwright/test";

import { VISA, card } from "./support/cards.ts";
import { Checkout } from "./support/checkout.ts";
import { expect, test as base } from "./support/test.ts";

const MESSAGES = 10_000;
const SCRIPTED = { tag: ["@needs-script"] };

const test = base.extend<{ shop: Checkout }>({
  shop: async ({ page, server, merchant, watch }, use) => {
    watch.expect(/^Blocked autofocusing on a/);
    const shop = await Checkout.start(page, server, merchant);
    await use(shop);
    await shop.stop();
  },
});

test("10,000 forged and malformed messages to the page inside change nothing", SCRIPTED, async ({ shop, page }) => {
  const opened = await shop.open("");
  await shop.card.fill(card(VISA));
  const before = await facts(shop);
  await page.evaluate((count) => {
    const inside = document.querySelector("maillon-card")!.shadowRoot!.querySelector("iframe")!.contentWindow!;
    const shapes: ((index: number) => unknown)[] = [
      () => "maillon:port",
      () => "maillon:hello",
      () => "maillon:challenge-done",
      () => "maillon:method-done",
      () => false,
      () => null,
      (index) => ({ type: "page", state: "completed", return: "javascript:alert(1)", height: index }),
      (index) => ({ type: "submit", go: true, __proto__: { polluted: index } }),
      (index) => `<img src=x onerror=alert(${index})>`,
      (index) => new Uint8Array(index % 64),
      (index) => JSON.stringify({ token: index, action: "cancel" }),
    ];
    for (let index = 0; index < count; index += 1) {
      const message = shapes[index % shapes.length]!(index);
      // Every other one offers a port too, as the loader would.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => document.body.append("heard");
      inside.postMessage(message, "*", index % 2 ? [port2] : []);
      for (const late of index % 2 ? [true, false, { type: "leave" }] : []) port1.postMessage(late);
    }
  }, MESSAGES);
  await settled(page);
  expect(await facts(shop)).toEqual(before);
  await expect(page.locator("body")).not.toContainText("heard");
  await shop.card.submit.click();
  await shop.bank.answerByKey("1234");
  await shop.expectBack(opened);
});

test("10,000 forged and malformed messages to the shop's page change nothing", SCRIPTED, async ({ shop, page }) => {
  const opened = await shop.open("");
  await shop.card.fill(card(VISA));
  const before = await facts(shop);
  await page.evaluate(async (count) => {
    const { origin } = new URL(document.querySelector("maillon-card a")!.getAttribute("href")!);
    const neighbour = document.createElement("iframe");
    document.body.append(neighbour);
    for (let index = 0; index < count; index += 1) {
      const data = index % 3 ? "maillon:hello" : { type: "completed", state: "completed", return: "https://evil.example/" };
      const source = index % 2 ? neighbour.contentWindow : window;
      // Forged as well as a page can: the right words, the right origin, another window.
      dispatchEvent(new MessageEvent("message", { data, origin, source }));
      window.postMessage(data, "*");
    }
    const inside = document.querySelector("maillon-card")!.shadowRoot!.querySelector("iframe")!.contentWindow;
    // The right window, another origin.
    for (const from of ["null", "http://evil.example", `${origin}.evil.example`, ""]) {
      dispatchEvent(new MessageEvent("message", { data: "maillon:hello", origin: from, source: inside }));
    }
  }, MESSAGES);
  await settled(page);
  expect(await facts(shop)).toEqual(before);
  await shop.card.submit.click();
  await shop.bank.answerByKey("1234");
  await shop.expectBack(opened);
});

test("what a page says through its port is text and numbers, never more", SCRIPTED, async ({ shop, page }) => {
  await shop.open('mode="lightbox"');
  await shop.link.click();
  await expect(shop.card.number).toBeVisible();
  // As if the page inside had been taken over: it speaks for itself through a port of its own.
  const inside = page.frames().find((frame) => frame.url().includes("embed=lightbox"))!;
  await inside.evaluate((around) => {
    addEventListener("message", (event) => {
      const [port] = event.ports;
      if (!port || event.data !== "maillon:port") return;
      const evil = "<img src=x onerror=\"document.title='r'+'an'\">";
      for (const height of [-1, 0, NaN, Infinity, 1e9, "1;position:fixed", {}]) port.postMessage({ type: "height", height });
      for (const type of ["__proto__", "constructor", "open", "", null, {}, evil]) port.postMessage({ type });
      for (const junk of [null, undefined, 1, "page", [], true]) port.postMessage(junk);
      port.postMessage({ type: "page", state: "completed", return: "javascript:void(document.title='r'+'an')", title: evil });
      port.postMessage({ type: "page", state: "challenge", question: evil, line: evil, yes: evil, no: evil, close: evil, title: {}, return: "data:text/html,ran" });
      port.postMessage({ type: "leave" });
      port.postMessage({ type: "escape" });
    });
    window.parent.postMessage("maillon:hello", around);
  }, shop.origin);
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("<img src=x onerror=");
  await expect(question.locator("img")).toHaveCount(0);
  await expect(page).toHaveTitle("Shop");
  await expect(page).toHaveURL(`${shop.origin}/checkout`);
});

for (const who of ["evil", "origin"] as const) {
  test(`another site cannot show the page, asking as ${who === "evil" ? "itself" : "the shop"}`, SCRIPTED, async ({ shop, page, watch }) => {
    watch.expect(/frame-ancestors|X-Frame-Options/);
    const { href } = await shop.session();
    await shop.showOnEvilSite(`${href}?embed=inline&parent=${encodeURIComponent(shop[who])}`);
    await page.waitForLoadState("networkidle");
    await expect(page.frameLocator("iframe").getByLabel("Card number")).toHaveCount(0);
    expect(page.frames().at(1)!.url(), "the browser's own page stands there").toMatch(/^chrome-error:/);
  });
}

test("the shop's page inside another site's shows no card form, and its link is there again", SCRIPTED, async ({ shop, page, watch }) => {
  watch.expect(/frame-ancestors|X-Frame-Options/);
  await shop.open("");
  await expect(shop.card.number).toBeVisible();
  await shop.showOnEvilSite(`${shop.origin}/checkout`);
  const inside = page.frameLocator("iframe[name=caught]");
  await expect(inside.locator("maillon-card iframe")).toHaveCount(1);
  await expect(inside.locator("maillon-card iframe")).toHaveCount(0, { timeout: 15_000 });
  await expect(inside.getByRole("link", { name: "Pay by card" })).toBeVisible();
});

/** What must not move. */
async function facts(shop: Checkout): Promise<unknown> {
  const frame = await shop.iframe.evaluate((iframe: HTMLIFrameElement) => [iframe.src, iframe.style.height, iframe.title]);
  const typed = [await shop.card.number.inputValue(), await shop.card.holder.inputValue(), await shop.card.consent.isChecked()];
  return { frame, typed, told: await shop.told(), url: shop.page.url(), frames: shop.page.frames().map((one) => one.url()).filter((url) => url !== "about:blank") };
}

/** Everything that was posted has been delivered in both pages. */
async function settled(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done, 300)), 300)));
  }
}
