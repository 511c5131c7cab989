import { VISA, card } from "../tests/support/cards.ts";
import { EN } from "../tests/support/words.ts";
import { expect, test } from "./support/test.ts";

/** Its bank has a 3DS method. */
const WITH_DEVICE_CHECK = "4970100000010005";

test("there and back, the bank's page in its frame", async ({ visitor, site, merchant, book }) => {
  const opened = await merchant.open({ urls: site.urls });
  await visitor.driver.get(opened.href);
  await visitor.type(card(VISA));
  expect(await visitor.value("number"), "grouped while it is typed").toBe("4970 1000 0000 0006");
  await visitor.submit();
  await visitor.expectHeading(EN.challengeHeading);
  await visitor.enterBank();
  await visitor.answerBank();
  await visitor.leaveFrames();
  await visitor.expectAddress(`${site.origin}/back?PayId=${opened.payId}`);
  expect(await merchant.read(opened.payId)).toMatchObject({ status: "OK" });
  await expect.poll(book).toMatchObject([{ amount: 100, held: 0, state: "reversed", eci: "05" }]);
});

test("the back button shows where it stands, and no card", async ({ visitor, merchant }) => {
  const opened = await merchant.open();
  await visitor.driver.get(opened.href);
  await visitor.type(card(VISA));
  await visitor.submit();
  await visitor.expectHeading(EN.challengeHeading);
  await visitor.driver.navigate().back();
  await visitor.expectAddress(`${opened.href}/challenge`);
  await visitor.expectHeading(EN.challengeHeading);
});

test("a wrong card number is said and what was typed stays", async ({ visitor, merchant, book }) => {
  await visitor.driver.get((await merchant.open()).href);
  await visitor.type(card("4970100000000007"));
  await visitor.submit();
  await visitor.until("the field with the mistake is not said", async () => /A digit of the card number is not right/.test(await visitor.errorOf("number")));
  const focused = await visitor.driver.switchTo().activeElement();
  expect(await focused.getAttribute("id")).toBe("number");
  expect(await focused.getAttribute("aria-invalid")).toBe("true");
  expect(await visitor.value("number")).toBe("4970 1000 0000 0007");
  expect(await visitor.value("code")).toBe("123");
  expect(await visitor.value("holder")).toBe("Camille Martin");
  expect(await (await visitor.find("#consent")).isSelected()).toBe(true);
  expect(await book()).toEqual([]);
});

test("a bank that checks the device first", async ({ visitor, site, merchant, book }) => {
  const opened = await merchant.open({ urls: site.urls });
  await visitor.driver.get(opened.href);
  await visitor.type(card(WITH_DEVICE_CHECK));
  await visitor.submit();
  await visitor.expectHeading(EN.challengeHeading);
  await visitor.enterBank();
  await visitor.answerBank();
  await visitor.leaveFrames();
  await visitor.expectAddress(`${site.origin}/back?PayId=${opened.payId}`);
  expect(await book()).toHaveLength(1);
});

test("another language keeps what is typed", async ({ visitor, merchant }) => {
  await visitor.driver.get((await merchant.open()).href);
  await visitor.type(card(VISA));
  await (await visitor.find("nav.languages summary")).click();
  await (await visitor.find("nav.languages button[value=fr]")).click();
  await visitor.until("the page is not in French", async () => (await (await visitor.find("html")).getAttribute("lang")) === "fr");
  expect([await visitor.value("number"), await visitor.value("code")]).toEqual(["4970 1000 0000 0006", "123"]);
  expect(await (await visitor.find("#consent")).isSelected(), "another text is agreed to anew").toBe(false);
});

test("in Arabic, from right to left", async ({ visitor, site, merchant, book }) => {
  const opened = await merchant.open({ language: "ar", urls: site.urls });
  await visitor.driver.get(opened.href);
  const root = await visitor.find("html");
  expect([await root.getAttribute("dir"), await root.getCssValue("direction")]).toEqual(["rtl", "rtl"]);
  const [name, languages] = [await (await visitor.find("header .brand")).getRect(), await (await visitor.find("nav.languages")).getRect()];
  expect(name.x, "the shop's name begins the page at the right").toBeGreaterThan(languages.x + languages.width);
  const [box, words] = [await (await visitor.find("#consent")).getRect(), await (await visitor.find("#consent-text")).getRect()];
  expect(box.x, "the box is before its text").toBeGreaterThan(words.x + words.width - 1);
  await visitor.type(card(VISA));
  expect(await (await visitor.find("#number")).getCssValue("direction"), "digits run from left to right").toBe("ltr");
  await visitor.submit();
  await visitor.enterBank();
  await visitor.answerBank();
  await visitor.leaveFrames();
  await visitor.expectAddress(`${site.origin}/back?PayId=${opened.payId}`);
  expect(await book()).toHaveLength(1);
});
