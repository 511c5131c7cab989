import { type FrameLocator, type Locator, type Page, expect } from "@playwright/test";

import { RIGHT_CODE, type TypedCard } from "./cards.ts";
import type { Json, Merchant, Opened } from "./merchant.ts";
import { CardPage } from "./pages/card.ts";
import { BankPage } from "./pages/challenge.ts";
import type { Server } from "./server.ts";
import { Site } from "./site.ts";
import { EN } from "./words.ts";

/** What the page around was told: the event's name, and the state it carried. */
export type Told = [name: string, state: string];

/** A shop's checkout, on another site than the payment page and under a strict policy of its own. */
export class Checkout {
  readonly iframe: Locator;
  readonly frame: FrameLocator;
  readonly card: CardPage;
  readonly bank: BankPage;
  readonly link: Locator;

  private constructor(
    readonly page: Page,
    private readonly site: Site,
    private readonly merchant: Merchant,
  ) {
    this.iframe = page.locator("maillon-card iframe");
    this.frame = page.frameLocator("maillon-card iframe");
    this.card = cardIn(this.frame);
    this.bank = bankIn(this.frame);
    this.link = page.getByRole("link", { name: "Pay by card" });
  }

  static async start(page: Page, server: Server, merchant: Merchant): Promise<Checkout> {
    return new Checkout(page, await Site.start(server), merchant);
  }

  stop(): Promise<void> {
    return this.site.stop();
  }

  /** Another site than that of the payment page. */
  get origin(): string {
    return this.site.origin;
  }

  /** Somebody else's site. */
  get evil(): string {
    return this.site.evil;
  }

  /** A session that ends at this shop. */
  session(changes: Json = {}): Promise<Opened> {
    return this.merchant.open({ urls: this.site.urls, ...changes });
  }

  /** Opens the shop's page with the widget in it. */
  async open(attributes: string, changes: Json = {}): Promise<Opened> {
    const opened = await this.session(changes);
    await this.show(`<maillon-card ${attributes}><a href="${opened.href}">Pay by card</a></maillon-card>`);
    return opened;
  }

  /** The shop's page with any body. */
  async show(body: string, scripts?: string): Promise<void> {
    await this.page.goto(this.site.checkout(body, scripts));
  }

  /** A page of somebody else's with this address in a frame. */
  async showOnEvilSite(address: string): Promise<void> {
    this.site.put("/evil", `<iframe name="caught" width="900" height="700" src="${address.replaceAll("&", "&amp;")}"></iframe>`);
    await this.page.goto(`${this.evil}/evil`);
  }

  /** What the shop's page was told, heights left out. */
  async told(): Promise<Told[]> {
    const all = await this.page.evaluate(() => (window as unknown as { told: Told[] }).told);
    return all.filter(([name]) => name !== "height");
  }

  /** A whole enrolment inside the frame. */
  enrol(card: TypedCard): Promise<void> {
    return enrolIn(this.frame, card);
  }

  async expectBack(opened: Opened): Promise<void> {
    await expect(this.page).toHaveURL(`${this.origin}/back?PayId=${opened.payId}`);
  }
}

/** The same in any frame. */
export async function enrolIn(frame: FrameLocator, card: TypedCard): Promise<void> {
  await cardIn(frame).send(card);
  await bankIn(frame).answerByKey(RIGHT_CODE);
}

/** A frame finds its parts as a page does. */
function cardIn(frame: FrameLocator): CardPage {
  return new CardPage(frame as unknown as Page, EN);
}

function bankIn(frame: FrameLocator): BankPage {
  return new BankPage(frame.frameLocator("iframe[name=challenge]"), EN);
}
