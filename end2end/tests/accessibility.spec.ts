import type { Page } from "@playwright/test";

import { expectAccessible, expectForcedColours, expectReflow, type Look } from "./support/audit.ts";
import { CB_VISA, MASTERCARD, RIGHT_CODE, VISA, card } from "./support/cards.ts";
import { Consumer } from "./support/consumer.ts";
import { FEW_TRIALS, untilTurnedAway } from "./support/guard.ts";
import { Merchant } from "./support/merchant.ts";
import { CRASH_WHEN_CONFIRMED, Server } from "./support/server.ts";
import { expect, test } from "./support/test.ts";
import type { Watch } from "./support/watch.ts";

const DECLINED = "4000011744135012";
/** American Express refuses its alias. */
const AMEX_REFUSED = "371000200001007";
/** American Express cancels it after 90 days. */
const AMEX_CANCELLED = "371000200004001";
const SILENT_METHOD = "4970100000020004";
/** By default each state in the one of the two languages that its name gives it, with two looks; with MAILLON_TEST_FULL=1 all of them. */
const FULL = process.env["MAILLON_TEST_FULL"] === "1";
const LOOKS: Record<"en" | "fr", Look[]> = {
  en: [
    { scheme: "light", width: 1280 },
    { scheme: "dark", width: 360 },
  ],
  fr: [
    { scheme: "dark", width: 1280 },
    { scheme: "light", width: 360 },
  ],
};

interface Place {
  consumer: Consumer;
  merchant: Merchant;
  page: Page;
  server: Server;
  watch: Watch;
}

/** A state of the page, and the way to it. */
interface State {
  name: string;
  reach: (place: Place) => Promise<void>;
  /** A server of its own: its clock is moved or its bank is slowed. */
  alone?: Record<string, string>;
}

const STATES: State[] = [
  { name: "start", reach: ({ consumer }) => consumer.start.open() },
  { name: "shop, a customer's account", reach: account },
  { name: "api docs", reach: async ({ page, server, consumer }) => void (await page.goto(`${server.base}/api/docs?lang=${consumer.words.tag}`)) },
  { name: "card, a subscription", reach: ({ consumer }) => consumer.begin("gym") },
  { name: "card, a varying amount", reach: ({ consumer }) => consumer.begin("utility") },
  { name: "card, two networks", reach: twoNetworks },
  { name: "card, mistakes found by the script", reach: mistakes },
  { name: "card, mistakes found by the server", reach: mistakesOnServer },
  { name: "card, after a refusal", reach: refused },
  { name: "card, its time nearly over", reach: nearlyOver, alone: {} },
  { name: "the time that is left, in its frame", reach: timeFrame, alone: {} },
  { name: "the check before a card", reach: guard, alone: {} },
  { name: "no card from here", reach: turnedAway, alone: FEW_TRIALS },
  { name: "device check", reach: deviceCheck },
  { name: "challenge, with the bank's page in its frame", reach: challenge },
  { name: "the bank's page on its own", reach: bankAlone },
  { name: "verification, waiting", reach: waiting, alone: { MAILLON_ACQUIRER__ANSWER_TIMEOUT_MS: "25000" } },
  { name: "code needed", reach: codeNeeded, alone: { MAILLON_SANDBOX__CRASH_AT: CRASH_WHEN_CONFIRMED } },
  { name: "unknown", reach: unknown, alone: {} },
  { name: "card, a stored one", reach: storedCard },
  { name: "card, a stored one that was removed", reach: cardGone },
  { name: "agreement", reach: agreement },
  { name: "agreement, ended", reach: agreementEnded },
  { name: "wallet, a card and what it pays for", reach: wallet },
  { name: "wallet, two cards", reach: walletOfTwo },
  { name: "wallet, an expired card", reach: walletExpiredCard, alone: {} },
  { name: "wallet, American Express has yet to answer", reach: amexWaiting, alone: {} },
  { name: "wallet, American Express has refused", reach: amexRefused, alone: {} },
  { name: "wallet, American Express has cancelled", reach: amexCancelled, alone: {} },
  { name: "wallet, remove?", reach: removalQuestion },
  { name: "wallet, empty after a removal", reach: walletEmpty },
  { name: "wallet, an agreement", reach: walletAgreement },
  { name: "wallet, a new card", reach: walletRenewal },
  { name: "wallet, over", reach: walletOver, alone: {} },
  { name: "cancel?", reach: cancelQuestion },
  { name: "cancelled", reach: cancelled },
  { name: "expired", reach: expired, alone: {} },
  { name: "done", reach: done },
  { name: "already done", reach: alreadyDone, alone: {} },
  { name: "declined", reach: declined },
  { name: "not found", reach: notFound },
  { name: "shop, with its credential", reach: shopSaved },
  { name: "shop, cancelled", reach: shopCancelled },
];

/** By its name alone: a new state leaves all others as they were. */
function languageOf(name: string): "en" | "fr" {
  const sum = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return sum % 2 === 0 ? "en" : "fr";
}

for (const language of ["en", "fr"] as const) {
  test.describe(language, () => {
    test.use({ locale: language === "fr" ? "fr-FR" : "en-GB" });

    for (const state of STATES.filter(({ name }) => FULL || languageOf(name) === language)) {
      test(`${state.name}: nothing that axe knows to be wrong; 320 pixels; forced colours`, { tag: ["@once"] }, async ({ page, server, merchant, watch }) => {
        test.setTimeout(60_000);
        const alone = state.alone && (await Server.start(state.alone));
        const ownMerchant = alone && (await Merchant.start(alone));
        try {
          const here = alone ?? server;
          const consumer = new Consumer(page, here, true, language);
          await state.reach({ consumer, merchant: ownMerchant ?? merchant, page, server: here, watch });
          await expect(page.locator("html")).toHaveAttribute("lang", language);
          for (const look of FULL ? [...LOOKS.en, ...LOOKS.fr] : LOOKS[language]) await expectAccessible(page, look);
          await expectForcedColours(page);
          await expectReflow(page);
        } finally {
          await page.close();
          await ownMerchant?.stop();
          await alone?.stop();
        }
      });
    }
  });
}

/** The page as it is when its script does not come. */
async function withoutScript({ page, watch }: Place): Promise<void> {
  await page.route("**/assets/**", (route) => route.abort("blockedbyclient"));
  watch.expect(/ERR_BLOCKED_BY_CLIENT/);
}

/** A page that waits loads itself again; held here, or it would go while it is looked at. */
async function held({ page }: Place): Promise<void> {
  await page.route("**/verification*", async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 });
    const headers = answer.headers();
    delete headers["refresh"];
    const body = (await answer.text()).replace(/<noscript>.*?<\/noscript>/g, "");
    await route.fulfill({ response: answer, headers, body });
  });
}

async function open({ consumer, merchant }: Place): Promise<string> {
  const opened = await merchant.open({ language: consumer.words.tag });
  await consumer.visit(opened);
  return opened.href;
}

async function storedCard(place: Place): Promise<void> {
  await storedPage(place);
}

/** Opens the page that charges a stored card; answers the payment that it was stored by. */
async function storedPage({ consumer, merchant }: Place): Promise<string> {
  const credentialOnFile = { type: "UNSCHEDULED", initialPayment: true, unscheduled: { subType: "CIT" } };
  const opened = await merchant.open({ language: consumer.words.tag, credentialOnFile, mandate: {} });
  await consumer.visit(opened);
  await consumer.enrol(card(VISA));
  await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}`));
  await consumer.visit(await merchant.openStored(opened.payId, { language: consumer.words.tag }));
  return opened.payId;
}

async function cardGone(place: Place): Promise<void> {
  await place.merchant.removeCard(await storedPage(place));
  await place.page.reload();
  await place.consumer.expectPage(place.consumer.words.cardGone);
}

async function agreement({ consumer, merchant, page }: Place): Promise<void> {
  const opened = await merchant.open({ language: consumer.words.tag });
  await consumer.visit(opened);
  await consumer.enrol(card(VISA));
  await expect(page).toHaveURL(new RegExp(`^${merchant.origin}`));
  await page.goto(`${await merchant.agreement(opened.payId)}?lang=${consumer.words.tag}`);
}

async function agreementEnded(place: Place): Promise<void> {
  await agreement(place);
  await place.page.getByRole("button").click();
  await expect(place.page.getByRole("button")).toHaveCount(0);
}

async function account({ consumer, page }: Place): Promise<void> {
  await consumer.begin("gym");
  await consumer.enrol(card(VISA));
  await page.locator('a[href^="/shop/account"]').click();
  await page.locator('form[action^="/shop/account"] button').click();
  await expect(page.getByRole("table")).toBeVisible();
}

async function wallet({ consumer, merchant, page }: Place): Promise<void> {
  const language = consumer.words.tag;
  const opened = await merchant.open({ language });
  await consumer.visit(opened);
  await consumer.enrol(card(VISA));
  await expect(page).toHaveURL(new RegExp(`^${merchant.origin}`));
  await page.goto(await merchant.openWallet(opened.payId, { language }));
  await page.locator("main summary").click();
}

async function walletOfTwo(place: Place): Promise<void> {
  await wallet(place);
  await place.page.locator("form[action*='/cards'] button").last().click();
  await place.consumer.enrol(card(MASTERCARD));
  await expect(place.page.getByRole("status")).toBeVisible();
}

async function walletExpiredCard(place: Place): Promise<void> {
  const { consumer, merchant, page, server } = place;
  const opened = await merchant.open({ language: consumer.words.tag });
  await consumer.visit(opened);
  await consumer.enrol(card(VISA));
  await expect(page).toHaveURL(new RegExp(`^${merchant.origin}`));
  await server.moveClock(4 * 366 * 24 * 60);
  await expect(async () => {
    await page.goto(await merchant.openWallet(opened.payId, { language: consumer.words.tag }));
    await expect(page.locator(".trouble")).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** The wallet page with a card of American Express, opened when `meanwhile` is over. */
async function walletOfAmex({ consumer, merchant, page }: Place, number: string, meanwhile: () => Promise<void>): Promise<void> {
  const language = consumer.words.tag;
  const opened = await merchant.open({ language, pointOfSale: "gazette" });
  await consumer.visit(opened);
  await consumer.enrol(card(number));
  await expect(page).toHaveURL(new RegExp(`^${merchant.origin}`));
  await meanwhile();
  await page.goto(await merchant.openWallet(opened.payId, { language, pointOfSale: "gazette" }));
  await expect(page.locator(".standing, .trouble")).toContainText("American Express");
}

function amexWaiting(place: Place): Promise<void> {
  return walletOfAmex(place, AMEX_REFUSED, async () => {});
}

async function amexRefused(place: Place): Promise<void> {
  await walletOfAmex(place, AMEX_REFUSED, async () => {
    await place.server.toAliasFile();
    await place.server.toAliasFile();
  });
}

async function amexCancelled(place: Place): Promise<void> {
  await walletOfAmex(place, AMEX_CANCELLED, async () => {
    await place.server.toAliasFile();
    await place.server.toAliasFile();
    await place.server.workOff(95);
  });
}

async function removalQuestion(place: Place): Promise<void> {
  await wallet(place);
  await place.page.locator("a[href*='/removal']").click();
  await expect(place.page.locator("#removal")).toBeVisible();
}

async function walletEmpty(place: Place): Promise<void> {
  await removalQuestion(place);
  await place.page.locator("#removal button").click();
  await expect(place.page.getByRole("status")).toBeVisible();
}

async function walletAgreement(place: Place): Promise<void> {
  await wallet(place);
  await place.page.locator("a[href*='/agreements/']").click();
  await expect(place.page.locator("#agreement")).toBeVisible();
}

async function walletRenewal(place: Place): Promise<void> {
  await wallet(place);
  await place.page.locator("form[action*='/renewal'] button").click();
  await expect(place.consumer.card.number).toBeVisible();
}

async function walletOver(place: Place): Promise<void> {
  await wallet(place);
  await place.server.moveClock(31);
  await place.page.reload();
  await place.consumer.expectPage(place.consumer.words.expiredHeading);
}

async function twoNetworks({ consumer }: Place): Promise<void> {
  await consumer.begin("gym");
  await consumer.card.number.fill(CB_VISA);
  await expect(consumer.card.network).toBeVisible();
}

async function mistakes(place: Place): Promise<void> {
  await open(place);
  await place.consumer.card.submit.click();
  await expect(place.consumer.card.errorOf("consent")).not.toHaveText("");
}

async function mistakesOnServer(place: Place): Promise<void> {
  await withoutScript(place);
  await open(place);
  await place.consumer.card.submit.click();
  await expect(place.consumer.card.alert).toContainText(place.consumer.words.toCorrect);
}

async function refused(place: Place): Promise<void> {
  await open(place);
  await place.consumer.card.send(card(DECLINED));
  await place.consumer.card.expectNotice("authenticationFailed");
}

async function nearlyOver(place: Place): Promise<void> {
  const address = await open(place);
  await place.server.moveClock(28.5);
  await place.page.goto(address);
  await expect(place.page.getByRole("alertdialog")).toBeVisible();
}

/** What stands in the page where no script runs. */
async function timeFrame(place: Place): Promise<void> {
  const address = new URL(await open(place));
  await place.server.moveClock(28.5);
  address.pathname += "/time";
  await place.page.goto(`${address.origin}${address.pathname}?lang=${place.consumer.words.tag}`);
  await expect(place.page.getByRole("alert")).toBeVisible();
}

async function guard(place: Place): Promise<void> {
  await place.merchant.call("PUT", "/api/v2/guard", { mode: "ALWAYS" });
  // With its script it goes on by itself.
  await withoutScript(place);
  await open(place);
  await expect(place.page.locator("#guard")).toBeAttached();
}

async function turnedAway({ consumer, merchant }: Place): Promise<void> {
  await untilTurnedAway(consumer, await merchant.open({ language: consumer.words.tag }));
}

async function deviceCheck(place: Place): Promise<void> {
  const { consumer } = place;
  // With its script it goes on by itself.
  await withoutScript(place);
  await open(place);
  await consumer.card.send(card(SILENT_METHOD));
  await consumer.expectPage(consumer.words.methodHeading);
}

async function challenge(place: Place): Promise<void> {
  await open(place);
  await place.consumer.reachBank(card(VISA));
}

async function bankAlone(place: Place): Promise<void> {
  await challenge(place);
  await place.consumer.challenge.openBank.click();
  await expect(place.page.getByLabel(place.consumer.words.otp)).toBeVisible();
}

async function waiting(place: Place): Promise<void> {
  const { consumer, server } = place;
  await open(place);
  await server.setBank({ slow_ms: 20_000 });
  await held(place);
  await consumer.enrol(card("4970100040030005"));
  await consumer.expectPage(consumer.words.verifyingHeading);
}

async function codeNeeded(place: Place): Promise<void> {
  const { consumer, server, page } = place;
  const address = await open(place);
  await (await consumer.reachBank(card(VISA))).answer(RIGHT_CODE);
  await server.ended();
  await expect(() => page.goto("about:blank")).toPass();
  await server.restart();
  await page.goto(address);
  await consumer.expectPage(consumer.words.codeNeededHeading);
  place.watch.expect(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/);
}

async function unknown(place: Place): Promise<void> {
  const { consumer, server, page } = place;
  await open(place);
  const bank = await consumer.reachBank(card(VISA));
  await server.setBank({ line: "mute" });
  await consumer.answerBank(bank);
  await consumer.expectPage(consumer.words.verifyingHeading);
  await expect(page.getByRole("heading", { level: 1, name: consumer.words.unknownHeading })).toBeVisible({ timeout: 20_000 });
  await held(place);
  await page.reload();
}

async function cancelQuestion(place: Place): Promise<void> {
  await open(place);
  await place.consumer.card.cancel.click();
  await place.consumer.expectPage(place.consumer.words.cancelQuestion);
}

async function cancelled(place: Place): Promise<void> {
  const { consumer, page, merchant } = place;
  const address = await open(place);
  await consumer.card.cancel.click();
  await page.getByRole("button", { name: consumer.words.cancelYes }).click();
  await expect(page).toHaveURL(new RegExp(`^${merchant.origin}/`));
  await page.goto(address);
  await consumer.expectPage(consumer.words.cancelled);
}

async function expired(place: Place): Promise<void> {
  await open(place);
  await place.server.moveClock(31);
  await place.page.reload();
  await place.consumer.expectPage(place.consumer.words.expiredHeading);
}

async function complete(place: Place): Promise<string> {
  const address = await open(place);
  await place.consumer.enrol(card(VISA));
  await expect(place.page).toHaveURL(new RegExp(`^${place.merchant.origin}/`));
  return address;
}

async function done(place: Place): Promise<void> {
  await place.page.goto(await complete(place));
  await place.consumer.expectPage(place.consumer.words.doneHeading);
}

async function alreadyDone(place: Place): Promise<void> {
  const address = await complete(place);
  await place.server.moveClock(11);
  await place.page.goto(address);
  await place.consumer.expectPage(place.consumer.words.alreadyDoneHeading);
}

async function declined(place: Place): Promise<void> {
  await open(place);
  for (let tries = 1; tries < 3; tries += 1) {
    await place.consumer.card.send(card(DECLINED));
    await place.consumer.card.expectNotice("authenticationFailed");
  }
  await place.consumer.card.send(card(DECLINED));
  await place.consumer.expectPage(place.consumer.words.declinedHeading);
}

async function notFound({ page, server, consumer }: Place): Promise<void> {
  await page.goto(`${server.base}/pay/${"a".repeat(52)}`);
  await consumer.expectPage(consumer.words.notFoundHeading);
}

async function shopSaved({ consumer }: Place): Promise<void> {
  await consumer.begin("gym");
  await consumer.enrol(card(VISA));
  await expect(consumer.shop.saved).toBeVisible();
}

async function shopCancelled({ consumer, page }: Place): Promise<void> {
  await consumer.begin("gym");
  await consumer.card.cancel.click();
  await page.getByRole("button", { name: consumer.words.cancelYes }).click();
  await expect(consumer.shop.cancelled).toBeVisible();
}
