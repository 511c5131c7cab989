import { type Page, expect } from "@playwright/test";

import type { Server } from "../server.ts";
import type { Words } from "../words.ts";

/** The sandbox's start page with its demo shop. */
export class StartPage {
  constructor(
    private readonly page: Page,
    private readonly words: Words,
    private readonly server: Server,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(`${this.server.base}/?lang=${this.words.tag}`);
  }

  /** Takes an offer and arrives on the hosted page. */
  async take(offer: "gym" | "utility" | "save" | "amex"): Promise<void> {
    await this.page.getByRole("button", { name: this.words[offer], exact: true }).click();
    await expect(this.page).toHaveURL(/\/pay\/[a-z0-9]{20,}/i);
  }
}
