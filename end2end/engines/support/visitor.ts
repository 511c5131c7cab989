import { By, Key, type Locator, type WebDriver, type WebElement, error, until } from "selenium-webdriver";

import { RIGHT_CODE, type TypedCard } from "../../tests/support/cards.ts";

const WAIT_MS = 10_000;
const PICTURE_MS = 3_000;

/** Somebody at any browser, by mouse and keyboard. Where a page is framed, `driver` has been led into the frame. */
export class Visitor {
  constructor(readonly driver: WebDriver) {}

  /** What is there as soon as it is there. */
  find(css: string): Promise<WebElement> {
    return this.located(By.css(css));
  }

  /** By the words on it. */
  link(words: string): Promise<WebElement> {
    return this.located(By.linkText(words));
  }

  /** By the words on it. */
  button(words: string): Promise<WebElement> {
    return this.located(By.xpath(`//button[normalize-space()=${JSON.stringify(words)}]`));
  }

  /** A page of ours by its heading. */
  async expectHeading(words: string): Promise<void> {
    await this.located(By.xpath(`//h1[normalize-space()=${JSON.stringify(words)}]`));
  }

  /** Waits for the address of the whole window. */
  async expectAddress(address: string): Promise<void> {
    await this.driver.wait(until.urlIs(address), WAIT_MS, `the address is not ${address}`);
  }

  /** Waits until it holds; a page that is just being replaced holds nothing. */
  async until(what: string, holds: () => Promise<boolean>): Promise<void> {
    await this.driver.wait(() => holds().catch(passing), WAIT_MS, what);
  }

  /** Clicks into a field first: WebKit lets no script focus anything in another site's frame before that. */
  async press(css: string, ...keys: string[]): Promise<void> {
    const field = await this.find(css);
    await field.click();
    await field.sendKeys(...keys);
  }

  /** By keyboard, to whatever has the focus. */
  async keys(...keys: string[]): Promise<void> {
    await this.driver.actions().sendKeys(...keys).perform();
  }

  /** Fills the card form by keyboard. */
  async type(card: TypedCard): Promise<void> {
    for (const [id, value] of Object.entries(card)) await this.press(`#${id}`, value);
    const consent = await this.find("#consent");
    if (!(await consent.isSelected())) await consent.click();
  }

  async submit(): Promise<void> {
    await (await this.find("form#card > button")).click();
  }

  /** What a field holds. */
  async value(id: string): Promise<string> {
    return (await (await this.find(`#${id}`)).getAttribute("value")) ?? "";
  }

  /** The line between a field and its label that says what is wrong. */
  async errorOf(id: string): Promise<string> {
    return (await this.find(`#${id}-error`)).getText();
  }

  /** Types the code on the bank's page and confirms by keyboard. */
  async answerBank(): Promise<void> {
    await this.press("form[action='/challenge/answer'] #code", RIGHT_CODE, Key.ENTER);
  }

  /** Into the bank's frame of the challenge page. */
  async enterBank(): Promise<void> {
    await this.enter(await this.find("iframe[name=challenge]"));
  }

  async enter(frame: WebElement): Promise<void> {
    await this.driver.switchTo().frame(frame);
  }

  async leaveFrames(): Promise<void> {
    await this.driver.switchTo().defaultContent();
  }

  /** What is on the screen, for a report. WebKit's driver does not always answer. */
  async seen(): Promise<{ body: Buffer; contentType: string }> {
    const late = new Promise<string>((done) => setTimeout(done, PICTURE_MS, ""));
    const picture = await Promise.race([this.driver.takeScreenshot().catch(() => ""), late]);
    return { body: Buffer.from(picture, "base64"), contentType: "image/png" };
  }

  private async located(locator: Locator): Promise<WebElement> {
    return this.driver.wait(until.elementLocated(locator), WAIT_MS, `there is no ${String(locator)}`);
  }
}

/** Between two pages there is nothing to ask: not yet. */
function passing(reason: unknown): boolean {
  const between = [error.StaleElementReferenceError, error.NoSuchElementError, error.NoSuchFrameError, error.NoSuchWindowError];
  if (between.some((kind) => reason instanceof kind)) return false;
  throw reason;
}
