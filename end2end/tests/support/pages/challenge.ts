import { type FrameLocator, type Locator, type Page, expect } from "@playwright/test";

import type { Words } from "../words.ts";

/** Our page around the bank's. */
export class ChallengePage {
  readonly heading: Locator;
  readonly openBank: Locator;
  readonly cancel: Locator;
  readonly frame: FrameLocator;

  constructor(
    readonly page: Page,
    words: Words,
  ) {
    this.heading = page.getByRole("heading", { level: 1, name: words.challengeHeading });
    this.openBank = page.getByRole("button", { name: words.openBank });
    this.cancel = page.getByRole("link", { name: words.cancelChallenge });
    this.frame = page.frameLocator("iframe[name=challenge]");
  }

  async expectShown(): Promise<void> {
    await expect(this.heading).toBeVisible();
    await expect(this.page).toHaveURL(/\/challenge(\?|$)/);
  }
}

/** The bank's own page, in a frame or alone. */
export class BankPage {
  readonly code: Locator;
  readonly confirm: Locator;
  readonly cancel: Locator;
  readonly error: Locator;

  constructor(at: Page | FrameLocator, words: Words) {
    this.code = at.getByLabel(words.otp);
    this.confirm = at.getByRole("button", { name: words.confirm, exact: true });
    this.cancel = at.getByRole("button", { name: words.cancelAtBank, exact: true });
    this.error = at.getByRole("alert");
  }

  /** By keyboard: in a frame in a frame, a pointer can miss what has just been scrolled. */
  async answerByKey(code: string): Promise<void> {
    await this.code.fill(code);
    await this.code.press("Enter");
  }

  async answer(code: string): Promise<void> {
    await this.code.fill(code);
    await this.confirm.click();
  }
}
