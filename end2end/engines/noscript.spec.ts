import { By } from "selenium-webdriver";

import { VISA, card } from "../tests/support/cards.ts";
import { EN } from "../tests/support/words.ts";
import { expect, test } from "./support/test.ts";

test.use({ scripted: false });

test("there and back, the bank's page on its own", { tag: "@noscript" }, async ({ visitor, site, merchant, book }) => {
  const opened = await merchant.open({ urls: site.urls });
  await visitor.driver.get(opened.href);
  await visitor.type(card("4970100000000007"));
  await visitor.submit();
  // The server found it: the page came anew, without the card.
  await visitor.find("#errors a[href='#number']");
  expect([await visitor.value("number"), await visitor.value("holder")]).toEqual(["", "Camille Martin"]);
  await (await visitor.find("#holder")).clear();
  await visitor.type(card(VISA));
  expect(await visitor.value("number"), "no script, no groups").toBe(VISA);
  await visitor.submit();
  await visitor.expectHeading(EN.challengeHeading);
  expect(await visitor.driver.findElements(By.css("iframe"))).toEqual([]);
  await (await visitor.find("#full-page button")).click();
  await visitor.answerBank();
  await (await visitor.button(EN.bankContinue)).click();
  await visitor.expectAddress(`${site.origin}/back?PayId=${opened.payId}`);
  await expect.poll(book).toMatchObject([{ amount: 100, held: 0, state: "reversed", eci: "05" }]);
});
