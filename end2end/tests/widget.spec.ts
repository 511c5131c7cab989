import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { type Page, chromium } from "@playwright/test";

import type { MaillonCard } from "../../public/widget.js";
import { expectAccessible } from "./support/audit.ts";
import { VISA, card } from "./support/cards.ts";
import { Checkout, enrolIn } from "./support/checkout.ts";
import { EN } from "./support/words.ts";
import { expect, test as base } from "./support/test.ts";

const DECLINED = "4000011744135012";
const PHONE = { tag: ["@phone", "@needs-script"] };
const SCRIPTED = { tag: ["@needs-script"] };

const test = base.extend<{ shop: Checkout }>({
  shop: async ({ page, server, merchant, watch }, use) => {
    // Said by the browser of every page that wants the focus inside another's.
    watch.expect(/^Blocked autofocusing on a/);
    const shop = await Checkout.start(page, server, merchant);
    await use(shop);
    await shop.stop();
  },
});

test("in place: an enrolment through the challenge, as high as its content", PHONE, async ({ shop, book }) => {
  const opened = await shop.open("");
  await expect(shop.card.number).toBeVisible();
  await expectFitting(shop);
  const before = (await shop.iframe.boundingBox())!.height;
  await shop.card.submit.click();
  await expect(shop.card.errorOf("number")).not.toHaveText("");
  await expect.poll(async () => (await shop.iframe.boundingBox())!.height).toBeGreaterThan(before);
  await expectFitting(shop);
  await shop.card.send(card(VISA));
  await expect(shop.bank.code).toBeVisible();
  await expectFitting(shop);
  await expect(shop.page).toHaveURL(`${shop.origin}/checkout`);
  await expect(shop.frame.getByRole("link", { name: EN.cancelChallenge })).toBeVisible();
  expect(await shop.told()).toEqual([
    ["ready", ""], ["state", "card"], ["beforesubmit", ""], ["state", "challenge"],
  ]);
  await shop.bank.answerByKey("1234");
  await shop.expectBack(opened);
  expect(await book.entries()).toMatchObject([{ amount: 100 }]);
});

test("above the page: focus inside, the rest inert and still, an enrolment", PHONE, async ({ shop, page }) => {
  const opened = await shop.open('mode="lightbox"');
  await expect(shop.iframe).toHaveCount(0);
  await shop.link.click();
  await expect(shop.card.number).toBeVisible();
  await page.getByRole("button", { name: "Before", includeHidden: true }).evaluate((button: HTMLElement) => button.focus());
  expect(await page.evaluate(() => document.activeElement?.localName), "the rest is inert").toBe("maillon-card");
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe("hidden");
  const [box, room] = [(await page.locator("dialog").boundingBox())!, page.viewportSize()!];
  if (room.width < 640) expect(box).toMatchObject({ x: 0, y: 0, width: room.width });
  else expect(box.width).toBe(560);
  expect(box.height).toBeLessThanOrEqual(room.height);
  for (let press = 0; press < 25; press += 1) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.localName)).toMatch(/^(maillon-card|body)$/);
  }
  await shop.enrol(card(VISA));
  await shop.expectBack(opened);
});

test("Escape closes what is untouched and gives the focus back; what was typed is asked about", SCRIPTED, async ({ shop, page }) => {
  await shop.open('mode="lightbox"');
  await shop.link.click();
  await expect(shop.card.number).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog")).toHaveCount(0);
  await expect(shop.link).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.style.overflow)).toBe("");
  await page.keyboard.press("Enter");
  await shop.card.number.fill("4970");
  await page.keyboard.press("Escape");
  const question = page.getByRole("alertdialog", { name: "Stop here?" });
  await expect(question).toBeVisible();
  await expect(question.getByRole("button", { name: "No, go on with my card" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(question).toHaveCount(0);
  await expect(shop.card.number).toHaveValue("4970");
  await page.getByRole("button", { name: "Close" }).click();
  await question.getByRole("button", { name: "Yes, stop and go back" }).click();
  await expect(page.locator("dialog")).toHaveCount(0);
  await expect(shop.link).toBeFocused();
  expect((await shop.told()).filter(([name]) => name === "close")).toHaveLength(2);
});

test("Escape during the challenge asks first", SCRIPTED, async ({ shop, page }) => {
  await shop.open('mode="lightbox"');
  await shop.link.click();
  await shop.card.send(card(VISA));
  await expect(shop.bank.code).toBeVisible();
  await page.getByRole("button", { name: "Close" }).press("Escape");
  await expect(page.getByRole("alertdialog")).toBeVisible();
});

test("on its own: a link, there and back", PHONE, async ({ shop, consumer }) => {
  const opened = await shop.open('mode="redirect"');
  await shop.link.click();
  await expect(shop.page).toHaveURL(opened.href);
  await consumer.enrol(card(VISA));
  await shop.expectBack(opened);
});

test("without script the link is there", { tag: ["@only-noscript"] }, async ({ shop, consumer }) => {
  const opened = await shop.open("");
  await shop.link.click();
  await consumer.enrol(card(VISA));
  await shop.expectBack(opened);
});

test("the shop's page goes on itself when it says so, and may object to the form", SCRIPTED, async ({ shop, page }) => {
  await shop.open('return="stay"');
  await page.evaluate(() => (window as unknown as { objects: Set<string> }).objects.add("beforesubmit"));
  await shop.card.send(card(VISA));
  await expect.poll(() => shop.told()).toContainEqual(["beforesubmit", ""]);
  await expect(shop.card.submit).not.toHaveAttribute("aria-disabled", "true");
  await expect(shop.card.number).not.toHaveValue("");
  await page.evaluate(() => (window as unknown as { objects: Set<string> }).objects.clear());
  await shop.card.submit.click();
  await shop.bank.answerByKey("1234");
  await expect(shop.frame.getByRole("heading", { level: 1, name: EN.doneHeading })).toBeVisible();
  await expect(page).toHaveURL(`${shop.origin}/checkout`);
  expect((await shop.told()).at(-1)).toEqual(["completed", "completed"]);
});

test("a consumer who gives up is led to the shop's other address", SCRIPTED, async ({ shop, page }) => {
  const opened = await shop.open("");
  await shop.card.cancel.click();
  await shop.frame.getByRole("button", { name: EN.cancelYes }).click();
  await expect(page).toHaveURL(`${shop.origin}/cancelled?PayId=${opened.payId}`);
});

test("a card refused for good is told, and stays to be read", SCRIPTED, async ({ shop, page }) => {
  const opened = await shop.open("");
  for (let tries = 1; tries < 3; tries += 1) {
    await shop.card.send(card(DECLINED));
    await shop.card.expectNotice("authenticationFailed");
  }
  await shop.card.send(card(DECLINED));
  await expect(shop.frame.getByRole("heading", { level: 1, name: EN.declinedHeading })).toBeVisible();
  expect((await shop.told()).at(-1)).toEqual(["failed", "declined"]);
  await expect(page).toHaveURL(`${shop.origin}/checkout`);
  await shop.frame.getByRole("link", { name: EN.backTo }).click();
  await shop.expectBack(opened);
});

test("what the server found wrong has the focus, in the frame too; the page around keeps its own", SCRIPTED, async ({ shop, page }) => {
  await shop.open("");
  await expect(shop.card.number).toBeVisible();
  await shop.card.send(card(VISA, { expiry: "01/25" }));
  await expect(shop.card.alert).toBeFocused();
  await shop.card.fill(card(VISA, { expiry: "01/25" }));
  const before = page.getByRole("button", { name: "Before" });
  await shop.card.submit.evaluate((button: HTMLButtonElement) => setTimeout(() => button.click(), 500));
  await before.focus();
  await expect(shop.card.holder).toHaveValue("Camille Martin");
  await expect(shop.card.number).toHaveValue("");
  await expect(before).toBeFocused();
});

test("a page whose time is over says so", SCRIPTED, async ({ page, ownServer, ownMerchant, watch }) => {
  watch.expect(/^Blocked autofocusing on a/);
  const shop = await Checkout.start(page, ownServer, ownMerchant);
  await shop.open("");
  await shop.card.fill(card(VISA));
  await ownServer.moveClock(31);
  await shop.card.submit.click();
  await expect(shop.frame.getByRole("heading", { level: 1, name: EN.expiredHeading })).toBeVisible();
  expect((await shop.told()).at(-1)).toEqual(["expired", "expired"]);
  await shop.stop();
});

test("a bank that refuses to be framed is opened by the consumer, and leads back", SCRIPTED, async ({ shop, page, watch }) => {
  watch.expect(/X-Frame-Options/);
  await page.route(/^http:\/\/localhost:\d+\/challenge/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), "x-frame-options": "DENY" } });
  });
  const opened = await shop.open("");
  await shop.card.send(card(VISA));
  await shop.frame.getByRole("button", { name: EN.openBank }).click();
  await page.getByLabel(EN.otp).fill("1234");
  await page.getByRole("button", { name: EN.confirm, exact: true }).click();
  await shop.expectBack(opened);
});

test("the challenge leaves the shop's page where the shop wants it", SCRIPTED, async ({ shop, page, consumer }) => {
  const opened = await shop.open('challenge="top"');
  await shop.card.send(card(VISA));
  await expect(page).toHaveURL(`${opened.href}/challenge`);
  await consumer.answerBank(await consumer.openBank());
  await shop.expectBack(opened);
});

test("with third-party cookies and all storage blocked", SCRIPTED, async ({ server, merchant, launchOptions }) => {
  const browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), "--test-third-party-cookie-phaseout"] });
  try {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
        Object.defineProperty(window, name, { get: () => { throw new DOMException("blocked", "SecurityError"); } });
      }
      Object.defineProperty(Document.prototype, "cookie", { get: () => "", set: () => { throw new Error("blocked"); } });
    });
    const shop = await Checkout.start(await context.newPage(), server, merchant);
    const opened = await shop.open("");
    await shop.enrol(card(VISA));
    await shop.expectBack(opened);
    expect(await context.cookies()).toEqual([]);
    await shop.stop();
  } finally {
    await browser.close();
  }
});

test("by script, typed", SCRIPTED, async ({ shop, page, server }) => {
  const opened = await shop.session();
  await shop.show("");
  await page.evaluate(async ([loader, href]) => {
    const { open } = (await import(loader!)) as typeof import("../../public/widget.js");
    const made: MaillonCard = open(href!, { return: "stay", lang: "fr", label: "Carte" });
    made.addEventListener("completed", (event) => { document.title = event.detail.params?.["PayId"] ?? ""; });
  }, [`${server.base}/widget.js`, opened.href]);
  await expect(shop.frame.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("button", { name: "Fermer" })).toBeVisible();
});

test("the demo shop, of another origin, shows every mode", SCRIPTED, async ({ page, server, watch }) => {
  watch.expect(/^Blocked autofocusing on a/);
  await page.goto(`${server.base}/?lang=en`);
  await page.getByRole("link", { name: "The page inside a shop’s page" }).click();
  await expect(page).toHaveURL(new RegExp(`^${server.base.replace("127.0.0.1", "localhost")}/shop/widget`));
  await expect(page.frameLocator("maillon-card[mode=inline] iframe").getByLabel(EN.number)).toBeVisible();
  await page.locator("maillon-card[mode=lightbox] a").click();
  const frame = page.frameLocator("maillon-card[mode=lightbox] iframe");
  await enrolIn(frame, card(VISA));
  await expect(page.getByRole("heading", { level: 1, name: EN.shopSaved })).toBeVisible();
});

test("the package has what it needs and nothing else", { tag: ["@once", "@needs-script"] }, () => {
  const folder = join(import.meta.dirname, "../../public");
  const said = execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const [made] = JSON.parse(said) as [{ files: { path: string }[] }];
  expect(made.files.map(({ path }) => path).sort()).toEqual(["package.json", "widget.d.ts", "widget.js"]);
});

for (const [name, attributes, reach] of [
  ["in place", "", async () => {}],
  ["above the page", 'mode="lightbox"', async (shop: Checkout) => shop.link.click()],
] as const) {
  test(`${name}: nothing that axe knows to be wrong`, { tag: ["@once", "@needs-script"] }, async ({ shop, page }) => {
    test.setTimeout(60_000);
    await shop.open(attributes);
    await reach(shop);
    await expect(shop.card.number).toBeVisible();
    await looked(page);
    if (attributes !== "") {
      await shop.card.number.fill("4");
      await shop.card.number.press("Escape");
      await expect(page.getByRole("alertdialog")).toBeVisible();
      await looked(page);
      await page.keyboard.press("Escape");
    }
    await shop.card.send(card(VISA));
    await expect(shop.bank.code).toBeVisible();
    await looked(page);
  });
}

async function looked(page: Page): Promise<void> {
  await expectAccessible(page, { scheme: "light", width: 1280 });
  await expectAccessible(page, { scheme: "dark", width: 360 });
}

/** The frame is as high as its content: nothing scrolls inside. */
async function expectFitting(shop: Checkout): Promise<void> {
  const excess = () => shop.frame.locator("html").evaluate((html) => [html.scrollHeight - html.clientHeight, html.scrollWidth - html.clientWidth]);
  await expect.poll(excess).toEqual([0, 0]);
}
