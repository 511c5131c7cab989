import { type Page, expect } from "@playwright/test";

import { RIGHT_CODE, type TypedCard } from "./cards.ts";
import type { Opened } from "./merchant.ts";
import { CardPage } from "./pages/card.ts";
import { BankPage, ChallengePage } from "./pages/challenge.ts";
import { ShopPage } from "./pages/shop.ts";
import { StartPage } from "./pages/start.ts";
import type { Server } from "./server.ts";
import { EN, FR, type Words } from "./words.ts";

/** Somebody at a browser, with or without script, who knows what to click next. */
export class Consumer {
  readonly words: Words;
  readonly start: StartPage;
  readonly card: CardPage;
  readonly challenge: ChallengePage;
  readonly shop: ShopPage;

  constructor(
    readonly page: Page,
    readonly server: Server,
    /** Whether the browser runs script. */
    readonly scripted: boolean,
    language: "en" | "fr" = "en",
  ) {
    this.words = language === "fr" ? FR : EN;
    this.start = new StartPage(page, this.words, server);
    this.card = new CardPage(page, this.words);
    this.challenge = new ChallengePage(page, this.words);
    this.shop = new ShopPage(page, this.words);
  }

  speaking(language: "en" | "fr"): Consumer {
    return new Consumer(this.page, this.server, this.scripted, language);
  }

  /** From the start page to the card page. */
  async begin(offer: "gym" | "utility" | "save" | "amex"): Promise<void> {
    await this.start.open();
    await this.start.take(offer);
  }

  /** Follows the address that a merchant got from the API. */
  async visit(opened: Opened): Promise<void> {
    await this.page.goto(opened.href);
  }

  /** Opens the list of languages and takes one. */
  async switchTo(name: string): Promise<void> {
    const languages = this.page.locator("nav.languages");
    await languages.locator("summary").click();
    await languages.locator("li > *", { hasText: new RegExp(`^${name}$`) }).click();
  }

  /** A heading of one of our pages. */
  async expectPage(heading: string): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  }

  /** Types a card and arrives at the bank. */
  async reachBank(card: TypedCard): Promise<BankPage> {
    await this.card.send(card);
    return this.openBank();
  }

  /** From the challenge page to the bank's: in the frame with script, on its own without. */
  async openBank(): Promise<BankPage> {
    await this.challenge.expectShown();
    if (!this.scripted) await this.challenge.openBank.click();
    const bank = new BankPage(this.scripted ? this.challenge.frame : this.page, this.words);
    await expect(bank.code).toBeVisible();
    return bank;
  }

  /** Types the code at the bank and comes back. */
  async answerBank(bank: BankPage, code: string = RIGHT_CODE): Promise<void> {
    await bank.answer(code);
    await this.leaveBank();
  }

  /** Without script the bank's last page has a button. */
  async leaveBank(): Promise<void> {
    if (!this.scripted) await this.page.getByRole("button", { name: this.words.bankContinue }).click();
  }

  /** A whole enrolment, from the card page to wherever it ends. */
  async enrol(card: TypedCard, code: string = RIGHT_CODE): Promise<void> {
    await this.answerBank(await this.reachBank(card), code);
  }
}
