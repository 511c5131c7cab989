import { type Locator, type Page, expect } from "@playwright/test";

import type { TypedCard } from "../cards.ts";
import type { Notice, Words } from "../words.ts";

/** The card page. */
export class CardPage {
  readonly number: Locator;
  readonly expiry: Locator;
  readonly code: Locator;
  readonly holder: Locator;
  readonly consent: Locator;
  readonly submit: Locator;
  readonly cancel: Locator;
  readonly network: Locator;
  /** Errors, or the bank's refusal, above the form. */
  readonly alert: Locator;

  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {
    this.number = page.getByLabel(words.number);
    this.expiry = page.getByLabel(words.expiry);
    this.code = page.getByLabel(words.securityCode);
    this.holder = page.getByLabel(words.holder);
    this.consent = page.getByRole("checkbox");
    this.submit = page.locator("form#card").getByRole("button");
    this.cancel = page.getByRole("link", { name: words.cancelCard });
    this.network = page.getByRole("group", { name: words.network });
    this.alert = page.getByRole("alert");
  }

  async fill(card: TypedCard): Promise<void> {
    await this.number.fill(card.number);
    await this.expiry.fill(card.expiry);
    await this.code.fill(card.code);
    await this.holder.fill(card.holder);
    await this.consent.check();
  }

  async send(card: TypedCard): Promise<void> {
    await this.fill(card);
    await this.submit.click();
  }

  /** The line between a field and its label that says what is wrong. */
  errorOf(field: "number" | "brand" | "expiry" | "code" | "holder" | "consent"): Locator {
    return this.page.locator(`#${field}-error`);
  }

  /** The form is here again, with what the bank's refusal means and how many tries are left. */
  async expectNotice(notice: Notice, triesLeft: RegExp = /.*/): Promise<void> {
    await expect(this.alert).toContainText(this.words.notices[notice]);
    await expect(this.alert).toContainText(triesLeft);
    await this.expectEmpty();
  }

  /** Card data is never sent back. */
  async expectEmpty(): Promise<void> {
    await expect(this.number).toHaveValue("");
    await expect(this.expiry).toHaveValue("");
    await expect(this.code).toHaveValue("");
  }
}
