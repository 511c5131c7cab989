import type { Page, Response } from "@playwright/test";

import { VISA, card } from "./support/cards.ts";
import { expect, test } from "./support/test.ts";

const EVERYWHERE = { tag: ["@phone", "@noscript"] };
const ALSO_WITHOUT_SCRIPT = { tag: ["@noscript"] };
/** What one round trip carries: ten segments and their headers. */
const FIRST_VIEW_BYTES_MAX = 14_000;

/** The bank's page is of another host name, the merchant's of another port. */
function host(origin: string): string {
  return new URL(origin).hostname;
}

test("a whole journey asks nobody but us, the bank and the merchant", EVERYWHERE, async ({ consumer, merchant, server, watch, page }) => {
  const violations: string[] = [];
  await page.exposeFunction("reportViolation", (text: string) => violations.push(text));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      const report = (window as unknown as { reportViolation?: (text: string) => void }).reportViolation;
      report?.(`${event.violatedDirective} ${event.blockedURI} ${event.documentURI}`);
    });
  });
  await consumer.visit(await merchant.open());
  await consumer.card.send(card("4970100000050001", { expiry: "01/25" }));
  await consumer.enrol(card("4970100000050001"));
  await consumer.card.expectNotice("refused");
  await consumer.enrol(card(VISA));
  await expect(page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
  const strangers = [...watch.origins()].filter(
    (origin) => origin !== server.base && origin !== merchant.origin && host(origin) !== "localhost",
  );
  expect(strangers).toEqual([]);
  expect([...watch.origins()].filter((origin) => host(origin) === "localhost")).toHaveLength(1);
  expect(violations).toEqual([]);
});

test("before the bank's page nobody but us is asked", ALSO_WITHOUT_SCRIPT, async ({ consumer, watch, server }) => {
  await consumer.begin("gym");
  await consumer.card.send(card("4000011744135012"));
  await consumer.card.expectNotice("authenticationFailed");
  await consumer.card.cancel.click();
  await consumer.expectPage(consumer.words.cancelQuestion);
  expect([...watch.origins()]).toEqual([server.base]);
});

test("no page keeps anything in the browser", EVERYWHERE, async ({ consumer, context, page, javaScriptEnabled }) => {
  await consumer.begin("gym");
  await expectNothingKept(page, javaScriptEnabled);
  const bank = await consumer.reachBank(card(VISA));
  await expectNothingKept(page, javaScriptEnabled);
  await consumer.answerBank(bank);
  await expect(consumer.shop.saved).toBeVisible();
  await expectNothingKept(page, javaScriptEnabled);
  expect(await context.cookies()).toEqual([]);
});

async function expectNothingKept(page: Page, scripted: boolean): Promise<void> {
  expect(await page.context().cookies()).toEqual([]);
  if (!scripted) return;
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: "caches" in window ? (await caches.keys()).length : 0,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
}

test.describe("the card page", () => {
  test("is one response of one round trip, and three scripts that block nothing", { tag: ["@needs-script"] }, async ({ merchant, page, watch }) => {
    const opened = await merchant.open();
    const answer = await arrival(page, opened.href);
    await page.waitForLoadState("networkidle");
    const asked = watch.requests.filter((request) => !request.url().endsWith("/favicon.ico"));
    expect(asked.map((request) => request.resourceType())).toEqual(["document", "script", "script", "script"]);
    const sizes = await answer.request().sizes();
    expect(sizes.responseHeadersSize + sizes.responseBodySize).toBeLessThanOrEqual(FIRST_VIEW_BYTES_MAX);
    expect(answer.headers()["content-encoding"]).toBe("br");
    // Blocking nothing: a module, pinned by its hash, under an address that may be kept for ever.
    const scripts = await page.locator("script").all();
    expect(scripts).toHaveLength(3);
    for (const script of scripts) {
      await expect(script).toHaveAttribute("type", "module");
      await expect(script).toHaveAttribute("integrity", /^sha384-/);
    }
    const served = await asked[1]?.response();
    expect(served?.headers()["cache-control"]).toContain("immutable");
  });

  test("asks without script for the time that is left, and for nothing more", { tag: ["@only-noscript"] }, async ({ merchant, page, watch }) => {
    await arrival(page, (await merchant.open()).href);
    await page.waitForLoadState("networkidle");
    const asked = watch.requests.filter((request) => !request.url().endsWith("/favicon.ico"));
    expect(asked.map((request) => request.resourceType())).toEqual(["document", "document"]);
    expect(asked.map((request) => request.frame() === page.mainFrame())).toEqual([true, false]);
  });

  test("is drawn before its script comes, and works when it never does", { tag: ["@needs-script"] }, async ({ consumer, merchant, page, watch }) => {
    await page.route("**/assets/**", (route) => route.abort("blockedbyclient"));
    watch.expect(/ERR_BLOCKED_BY_CLIENT/);
    await consumer.visit(await merchant.open());
    await expect(consumer.card.submit).toBeVisible();
    await consumer.card.send(card(VISA));
    await consumer.challenge.expectShown();
    await expect(consumer.challenge.openBank).toBeVisible();
  });

  test("has a strict policy", ALSO_WITHOUT_SCRIPT, async ({ merchant, page }) => {
    const opened = await merchant.open();
    const answer = await arrival(page, opened.href);
    const policy = answer.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`form-action 'self' ${merchant.origin}`);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(answer.headers()).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
    expect(answer.headers()).not.toHaveProperty("set-cookie");
  });
});

async function arrival(page: Page, address: string): Promise<Response> {
  const answer = await page.goto(address);
  if (answer === null) throw new Error(`no answer from ${address}`);
  return answer;
}

test("a number typed is in no address and in no history", EVERYWHERE, async ({ consumer, merchant, watch, page }) => {
  await consumer.visit(await merchant.open());
  await consumer.enrol(card(VISA));
  await expect(page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
  expect(watch.requests.filter((request) => request.url().includes(VISA.slice(0, 8)))).toEqual([]);
  // It is sent once, to us.
  const carriers = watch.requests.filter((request) => /4970/.test(request.postData() ?? ""));
  expect(carriers.map((request) => new URL(request.url()).pathname)).toEqual([expect.stringMatching(/^\/pay\/\w+\/card$/)]);
});
