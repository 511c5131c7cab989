import { type Locator, type Page, expect } from "@playwright/test";

import type { Words } from "../words.ts";

/** The demo shop after the hosted page: what its server read back. */
export class ShopPage {
  readonly saved: Locator;
  readonly notSaved: Locator;
  readonly cancelled: Locator;

  constructor(
    readonly page: Page,
    words: Words,
  ) {
    this.saved = page.getByRole("heading", { level: 1, name: words.shopSaved });
    this.notSaved = page.getByRole("heading", { level: 1, name: words.shopNotSaved });
    this.cancelled = page.getByRole("heading", { level: 1, name: words.shopCancelled });
  }

  /** One field of the API's answer, as shown. */
  fact(name: string): Locator {
    return this.page.locator("dl > div", { has: this.page.getByText(name, { exact: true }) }).getByRole("definition");
  }

  /** A pseudo card number: 16 digits, first 0, the card's last three, not a card number. */
  async expectPseudoCardNumber(cardNumber: string): Promise<void> {
    const shown = (await this.fact("pseudoCardNumber").textContent()) ?? "";
    expect(shown).toMatch(/^0\d{15}$/);
    expect(shown.slice(-3)).toBe(cardNumber.slice(-3));
    expect(passesLuhn(shown)).toBe(false);
  }
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
