import { type Server as HttpServer, createServer } from "node:http";
import type { AddressInfo } from "node:net";

import type { Server } from "./server.ts";

const MERCHANT_ID = "12345678901234";
const API_KEY = "demo-api-key";

export type Json = { [name: string]: unknown };

/** A session as the API answered it. */
export interface Opened {
  payId: string;
  href: string;
}

/** A merchant's server, of another origin than the payment page: it calls the API and receives consumers. */
export class Merchant {
  private constructor(
    readonly origin: string,
    private readonly http: HttpServer,
    private readonly server: Server,
  ) {}

  static async start(server: Server): Promise<Merchant> {
    const http = createServer((_request, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end(
        '<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,"><h1>Back at the shop</h1>',
      );
    });
    await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
    const { port } = http.address() as AddressInfo;
    return new Merchant(`http://127.0.0.1:${port}`, http, server);
  }

  async stop(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((closed) => this.http.close(closed));
  }

  /** Opens a session for a subscription; `changes` replace members of the request. */
  async open(changes: Json = {}): Promise<Opened> {
    const answer = await this.call("POST", "/api/v2/payments/sessions", { ...this.subscription(), ...changes });
    const links = answer["_links"] as { redirect: { href: string } };
    return { payId: answer["payId"] as string, href: links.redirect.href };
  }

  /** What the merchant's books get to know. */
  read(payId: string): Promise<Json> {
    return this.call("GET", `/api/v2/payments/getByPayId/${payId}`);
  }

  /** Opens a page that charges a stored card: one-click, in the dialect's own form. */
  async openStored(payId: string, changes: Json = {}): Promise<Opened> {
    const stored = (await this.read(payId)) as unknown as { paymentMethods: { card: Record<string, string> } };
    const { pseudoCardNumber, brand, schemeReferenceId } = stored.paymentMethods.card;
    const answer = await this.call("POST", "/api/v2/payments", {
      transId: `end2end-${crypto.randomUUID()}`,
      amount: { value: 1250, currency: "EUR" },
      language: "en",
      credentialOnFile: { type: "UNSCHEDULED", initialPayment: false, unscheduled: { subType: "CIT" } },
      paymentMethods: {
        integrationType: "HOSTED",
        type: "Card",
        card: { prefillInfo: { number: pseudoCardNumber, brand }, schemeReferenceId },
      },
      urls: { return: `${this.origin}/back`, cancel: `${this.origin}/cancelled` },
      ...changes,
    });
    const links = answer["_links"] as { redirect: { href: string } };
    return { payId: answer["payId"] as string, href: links.redirect.href };
  }

  /** Where the consumer of an accepted payment reads the agreement again. */
  async agreement(payId: string): Promise<string> {
    const { mandateId } = await this.read(payId);
    const mandate = await this.call("GET", `/api/v2/mandates/${String(mandateId)}`);
    return (mandate["_links"] as { agreement: { href: string } }).agreement.href;
  }

  /** Removes the card of an accepted payment, and ends what rests on it. */
  async removeCard(payId: string): Promise<void> {
    const { wallet } = (await this.read(payId)) as unknown as { wallet: { walletId: string; cardIndex: number } };
    await this.call("DELETE", `/api/v2/wallets/${wallet.walletId}/cards/${wallet.cardIndex}?endMandates=true`);
  }

  /** A link to the wallet page of an accepted payment's consumer. */
  async openWallet(payId: string, changes: Json = {}): Promise<string> {
    const { wallet } = (await this.read(payId)) as unknown as { wallet: { walletId: string } };
    const answer = await this.call("POST", `/api/v2/wallets/${wallet.walletId}/sessions`, {
      language: "en",
      urls: { return: `${this.origin}/account` },
      ...changes,
    });
    return (answer["_links"] as { redirect: { href: string } }).redirect.href;
  }

  private subscription(): Json {
    return {
      transId: `end2end-${crypto.randomUUID()}`,
      amount: { value: 1999, currency: "EUR" },
      language: "en",
      credentialOnFile: {
        type: "RECURRING",
        initialPayment: true,
        recurring: { useCase: "FIXED", frequency: "MONTHLY", startDate: day(30), expiryDate: day(395) },
      },
      mandate: { description: "Your reading club", count: 12 },
      paymentMethods: { integrationType: "HOSTED", type: "CARD", card: { eventToken: "ACCOUNT_VERIFICATION" } },
      urls: { return: `${this.origin}/back`, cancel: `${this.origin}/cancelled` },
    };
  }

  /** Any call of the API; an answer that refuses is an error. */
  async call(method: string, path: string, body?: Json): Promise<Json> {
    const headers = {
      authorization: `Basic ${Buffer.from(`${MERCHANT_ID}:${API_KEY}`).toString("base64")}`,
      "content-type": "application/json",
    };
    const answer = await fetch(`${this.server.base}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as Json;
  }
}

/** A date so many days ahead, `YYYY-MM-DD`. */
function day(ahead: number): string {
  return new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
}
