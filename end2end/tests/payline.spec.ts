import { VISA, card } from "./support/cards.ts";
import { Checkout } from "./support/checkout.ts";
import { expect, test as base } from "./support/test.ts";
import { EN } from "./support/words.ts";

const SCRIPTED = { tag: ["@needs-script"] };
const DECLINED = "4000011744135012";

/** The calls of the other vendor's object that are made here. */
interface Api {
  [name: string]: (...given: unknown[]) => unknown;
}
declare const Payline: { Api: Api };

const test = base.extend<{ shop: Checkout; open: (attributes: string, shop?: string) => Promise<{ payId: string; href: string }> }>({
  shop: async ({ page, server, merchant, watch }, use) => {
    watch.expect(/^Blocked autofocusing on a/);
    const shop = await Checkout.start(page, server, merchant);
    await use(shop);
    await shop.stop();
  },
  open: async ({ shop, server, page }, use) => {
    await use(async (attributes) => {
      const opened = await shop.session();
      const token = opened.href.split("/").at(-1);
      const names = ["willinit", "willshow", "didshowstate", "finalstatehasbeenreached", "willdisplaymessage", "willremovemessage", "beforepayment"];
      const events = names.map((name) => `data-event-${name}="heard.${name}"`).join(" ");
      await page.addInitScript((all) => {
        const calls: unknown[] = [];
        const answers: Record<string, unknown> = {};
        const heard = Object.fromEntries(all.map((name) => [name, (told: unknown) => {
          calls.push(told === undefined ? name : [name, told]);
          return answers[name];
        }]));
        Object.assign(window, { heard, calls, answers });
      }, names);
      const scripts = `<script src="${server.base}/scripts/widget-min.js"></script><link rel="stylesheet" href="${server.base}/styles/widget-min.css">`;
      await shop.show(`<div id="PaylineWidget" data-token="${token}" ${events} ${attributes}></div>`, scripts);
      return opened;
    });
  },
});

const calls = (shop: Checkout) => shop.page.evaluate(() => (window as unknown as { calls: unknown[] }).calls);
const shown = (state: string) => ["didshowstate", { state }];

test("markup in place: states in order, back to the shop", SCRIPTED, async ({ shop, open }) => {
  const opened = await open('data-template="column"');
  await expect(shop.card.number).toBeVisible();
  await expect.poll(() => calls(shop)).toEqual(["willinit", "willshow", shown("PAYMENT_METHODS_LIST")]);
  await shop.card.send(card(VISA));
  await expect(shop.bank.code).toBeVisible();
  expect((await calls(shop)).slice(3)).toEqual(["beforepayment", shown("ACTIVE_WAITING")]);
  await shop.bank.answerByKey("1234");
  await shop.expectBack(opened);
});

test("above the page by default; a refusal is told with its words", SCRIPTED, async ({ shop, open, page }) => {
  await open("");
  await expect(page.locator("dialog")).toBeVisible();
  await shop.card.send(card(DECLINED));
  await shop.card.expectNotice("authenticationFailed");
  await expect.poll(() => calls(shop)).toContainEqual(shown("PAYMENT_FAILURE_WITH_RETRY"));
  expect(await calls(shop)).toContainEqual([
    "willdisplaymessage",
    { id: 1, type: "error", key: "authentication_failed", message: EN.notices.authenticationFailed },
  ]);
});

test("the shop handles the final state, and may hold the payment back", SCRIPTED, async ({ shop, open, page }) => {
  await open('data-template="column"');
  await page.evaluate(() => Object.assign((window as unknown as { answers: object }).answers, { finalstatehasbeenreached: false, beforepayment: false }));
  await shop.card.send(card(VISA));
  await expect.poll(() => calls(shop)).toContainEqual("beforepayment");
  await expect(shop.card.number).not.toHaveValue("");
  await page.evaluate(() => Object.assign((window as unknown as { answers: object }).answers, { beforepayment: true }));
  await shop.card.submit.click();
  await shop.bank.answerByKey("1234");
  await expect.poll(() => calls(shop)).toContainEqual(["finalstatehasbeenreached", { state: "PAYMENT_SUCCESS" }]);
  await expect(shop.frame.getByRole("heading", { name: EN.doneHeading })).toBeVisible();
  await expect(page).toHaveURL(`${shop.origin}/checkout`);
  expect(await calls(shop)).not.toContainEqual(shown("PAYMENT_SUCCESS"));
});

test("the challenge leaves the page when it may not be embedded", SCRIPTED, async ({ shop, open, page }) => {
  const opened = await open('data-template="tab" data-embeddedredirectionallowed="false"');
  await shop.card.send(card(VISA));
  await expect(page).toHaveURL(`${opened.href}/challenge`);
});

test("calls: nothing by itself, then shown, asked, ended", SCRIPTED, async ({ shop, open, page, merchant }) => {
  const opened = await open('data-template="column" data-auto-init="false"');
  const token = opened.href.split("/").at(-1)!;
  await expect(page.locator("maillon-card")).toHaveCount(0);
  expect(await calls(shop)).toEqual([]);
  await page.evaluate(() => Payline.Api["init"]!());
  await expect(shop.card.number).toBeVisible();
  const asked = await page.evaluate(() => {
    const api = Payline.Api;
    return [api["getToken"]!(), api["getLanguage"]!(), api["isSandBox"]!(), api["getContextInfo"]!("PaylineCurrencyCode"), api["getCancelAndReturnUrls"]!()];
  });
  const urls = { cancelUrl: `${shop.origin}/cancelled?PayId=${opened.payId}`, returnUrl: `${shop.origin}/back?PayId=${opened.payId}` };
  expect(asked).toEqual([token, "en", true, "EUR", urls]);
  const status = (of: string) =>
    page.evaluate((of) => new Promise((done) => Payline.Api["getTokenStatus"]!(of, done)), of);
  expect(await status(token)).toBe("ALIVE");
  await page.evaluate(() => Payline.Api["hide"]!());
  await expect(shop.card.number).toBeHidden();
  await page.evaluate(() => Payline.Api["toggle"]!());
  await expect(shop.card.number).toBeVisible();
  const next = await shop.session();
  await page.evaluate((other) => Payline.Api["reset"]!(other, "lightbox"), next.href.split("/").at(-1));
  await expect(page.locator("dialog")).toBeVisible();
  await page.evaluate(() => new Promise((done) => Payline.Api["endToken"]!(null, () => done(null), null, true)));
  await expect(page.locator("maillon-card")).toHaveCount(0);
  expect(await status(next.href.split("/").at(-1)!)).toBe("EXPIRED");
  expect(await merchant.read(next.payId)).toMatchObject({ status: "FAILED" });
  const update = page.evaluate(() => new Promise((done) => Payline.Api["updateWebpaymentData"]!("t", {}, done)));
  expect(await update).toEqual({ status: 501 });
});

test("a token that names no session", SCRIPTED, async ({ shop, page, server, watch }) => {
  watch.expect(/CORS|ERR_FAILED|frame-ancestors|X-Frame-Options/);
  await shop.show(
    `<div id="PaylineWidget" data-template="column" data-token="${"a".repeat(52)}"></div>`,
    `<script src="${server.base}/scripts/widget-min.js"></script>`,
  );
  const status = page.evaluate(() => new Promise((done) => Payline.Api["getTokenStatus"]!("a".repeat(52), done)));
  expect(await status).toBe("UNKNOWN");
});
