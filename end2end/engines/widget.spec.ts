import { Key } from "selenium-webdriver";

import { VISA, card } from "../tests/support/cards.ts";
import { EN } from "../tests/support/words.ts";
import type { Opened } from "../tests/support/merchant.ts";
import { expect, test as base } from "./support/test.ts";
import { Widget } from "./support/widget.ts";

const test = base.extend<{ widget: Widget; open: (attributes: string) => Promise<Opened> }>({
  widget: async ({ visitor }, use) => {
    await use(new Widget(visitor));
  },
  open: async ({ visitor, site, merchant }, use) => {
    await use(async (attributes) => {
      const opened = await merchant.open({ urls: site.urls });
      const inside = `<maillon-card ${attributes}><a href="${opened.href}">Pay by card</a></maillon-card>`;
      await visitor.driver.get(site.checkout(inside));
      return opened;
    });
  },
});

test("in the shop's page, as high as its content, to the end", async ({ widget, visitor, open, site, book }) => {
  const opened = await open("");
  await widget.enter();
  await visitor.find("#number");
  await widget.expectFitting();
  await visitor.submit();
  await visitor.until("an empty form is not refused", async () => (await visitor.errorOf("number")) !== "");
  await widget.expectFitting();
  await visitor.type(card(VISA));
  await visitor.submit();
  await visitor.expectHeading(EN.challengeHeading);
  expect(await widget.told()).toEqual([["ready", ""], ["state", "card"], ["beforesubmit", ""], ["state", "challenge"]]);
  await widget.enter();
  await visitor.enterBank();
  await visitor.answerBank();
  await visitor.leaveFrames();
  await visitor.expectAddress(`${site.origin}/back?PayId=${opened.payId}`);
  expect(await book()).toMatchObject([{ amount: 100 }]);
});

test("what the server found wrong has the focus, in the frame too", async ({ widget, visitor, open }) => {
  await open("");
  await widget.enter();
  await visitor.type(card(VISA, { expiry: "01/25" }));
  await visitor.submit();
  await visitor.until("the errors have not the focus", async () => {
    await widget.enter();
    return (await visitor.driver.executeScript("return document.activeElement?.id")) === "errors";
  });
});

test("above the shop's page: Escape, a question, to the end", async ({ widget, visitor, open, site, book }) => {
  const opened = await open('mode="lightbox"');
  await (await visitor.link("Pay by card")).sendKeys(Key.ENTER);
  await widget.expectTold("ready");
  await visitor.keys(Key.ESCAPE);
  await visitor.until("Escape does not close what is untouched", async () => !(await widget.shown()));
  expect(await (await visitor.driver.switchTo().activeElement()).getText(), "the focus is where it was").toBe("Pay by card");

  await (await visitor.link("Pay by card")).click();
  await widget.enter();
  await visitor.press("#number", "4970", Key.ESCAPE);
  await visitor.leaveFrames();
  await visitor.until("what was typed is not asked about", async () => (await widget.question()) === "Stop here?");
  await visitor.keys(Key.ESCAPE);
  await visitor.until("the question stays", async () => (await widget.question()) === "");
  expect(await visitor.driver.executeScript("return document.activeElement.localName"), "the rest is inert").toBe("maillon-card");

  await widget.enter();
  expect(await visitor.value("number"), "what was typed is still there").toBe("4970");
  await (await visitor.find("#number")).clear();
  await visitor.type(card(VISA));
  await visitor.submit();
  await visitor.expectHeading(EN.challengeHeading);
  await visitor.enterBank();
  await visitor.answerBank();
  await visitor.leaveFrames();
  await visitor.expectAddress(`${site.origin}/back?PayId=${opened.payId}`);
  expect(await book()).toHaveLength(1);
});

test("by a link, there and back", async ({ visitor, open, site }) => {
  const opened = await open('mode="redirect"');
  await (await visitor.link("Pay by card")).click();
  await visitor.expectAddress(opened.href);
  await visitor.type(card(VISA));
  await visitor.submit();
  await visitor.enterBank();
  await visitor.answerBank();
  await visitor.leaveFrames();
  await visitor.expectAddress(`${site.origin}/back?PayId=${opened.payId}`);
});
