import { type Server as HttpServer, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type FrameLocator, type Locator, type Page, expect } from "@playwright/test";

import { RIGHT_CODE, type TypedCard } from "./cards.ts";
import type { Json, Merchant, Opened } from "./merchant.ts";
import { CardPage } from "./pages/card.ts";
import { BankPage } from "./pages/challenge.ts";
import type { Server } from "./server.ts";
import { EN } from "./words.ts";

/** What the page around was told: the event's name, and the state it carried. */
export type Told = [name: string, state: string];

const EVENTS = ["ready", "height", "state", "beforesubmit", "completed", "cancelled", "expired", "failed", "close"];

/** A shop's checkout, on another site than the payment page and under a strict policy of its own. */
export class Checkout {
  readonly iframe: Locator;
  readonly frame: FrameLocator;
  readonly card: CardPage;
  readonly bank: BankPage;
  readonly link: Locator;
  /** Pages by path; every other one is an empty page of the shop. */
  private readonly pages = new Map<string, string>();

  private constructor(
    readonly page: Page,
    private readonly server: Server,
    private readonly merchant: Merchant,
    private readonly http: HttpServer,
  ) {
    this.iframe = page.locator("maillon-card iframe");
    this.frame = page.frameLocator("maillon-card iframe");
    this.card = cardIn(this.frame);
    this.bank = bankIn(this.frame);
    this.link = page.getByRole("link", { name: "Pay by card" });
    http.on("request", (request, response) => {
      const path = request.url ?? "/";
      if (path === "/shop.js") return response.setHeader("content-type", "text/javascript").end(listener());
      response.setHeader("content-type", "text/html; charset=utf-8");
      // Somebody else's site has no policy.
      if (!path.startsWith("/evil")) response.setHeader("content-security-policy", this.policy());
      return response.end(this.pages.get(path) ?? whole("<h1>Shop</h1>"));
    });
  }

  static async start(page: Page, server: Server, merchant: Merchant): Promise<Checkout> {
    const http = createServer();
    await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
    return new Checkout(page, server, merchant, http);
  }

  async stop(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((closed) => this.http.close(closed));
  }

  /** Another site than that of the payment page, which is 127.0.0.1. */
  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** Somebody else's site. */
  get evil(): string {
    return `http://evil.example:${this.port}`;
  }

  private get port(): number {
    return (this.http.address() as AddressInfo).port;
  }

  /** A session that ends at this shop. */
  session(changes: Json = {}): Promise<Opened> {
    return this.merchant.open({ urls: { return: `${this.origin}/back`, cancel: `${this.origin}/cancelled` }, ...changes });
  }

  /** Opens the shop's page with the widget in it. */
  async open(attributes: string, changes: Json = {}): Promise<Opened> {
    const opened = await this.session(changes);
    await this.show(`<maillon-card ${attributes}><a href="${opened.href}">Pay by card</a></maillon-card>`);
    return opened;
  }

  /** The shop's page with any body. */
  async show(body: string, scripts = `<script type="module" src="${this.server.base}/widget.js"></script>`): Promise<void> {
    const long = `<p>${"After. ".repeat(900)}</p>`;
    const inside = `<script src="/shop.js"></script>${scripts}<h1>Checkout</h1><p><button>Before</button></p>${body}${long}`;
    this.pages.set("/checkout", whole(inside));
    await this.page.goto(`${this.origin}/checkout`);
  }

  /** A page of somebody else's with this address in a frame. */
  async showOnEvilSite(address: string): Promise<void> {
    const frame = `<iframe name="caught" width="900" height="700" src="${address.replaceAll("&", "&amp;")}"></iframe>`;
    this.pages.set("/evil", whole(frame));
    await this.page.goto(`${this.evil}/evil`);
  }

  private policy(): string {
    const pay = this.server.base;
    return `default-src 'none'; script-src ${this.origin} ${pay}; frame-src ${pay}; connect-src ${pay}; style-src ${pay}; img-src data:; require-trusted-types-for 'script'`;
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

function whole(inside: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shop</title><link rel="icon" href="data:,"></head><body><main>${inside}</main></body></html>`;
}

/** The shop's own script: writes down what it is told, and objects where a test wants it to. */
function listener(): string {
  return `window.told = []; window.objects = new Set();
    for (const name of ${JSON.stringify(EVENTS)}) addEventListener(name, (event) => {
      if (!(event.target instanceof Element) || event.target.localName !== "maillon-card") return;
      window.told.push([name, event.detail?.state ?? ""]);
      if (window.objects.has(name)) event.preventDefault();
    }, true);`;
}
