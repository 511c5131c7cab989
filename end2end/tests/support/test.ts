import { test as base, expect } from "@playwright/test";

import { Consumer } from "./consumer.ts";
import { Merchant } from "./merchant.ts";
import { type Entry, Server } from "./server.ts";
import { Watch } from "./watch.ts";

export { expect };

/** The part of the bank's book that this test wrote. */
export interface Book {
  entries(): Promise<Entry[]>;
}

interface ForTests {
  consumer: Consumer;
  book: Book;
  watch: Watch;
  /** A server of this test alone: for what a neighbour would feel, such as a moved clock. */
  ownServer: Server;
  /** A merchant of that server. */
  ownMerchant: Merchant;
}

interface ForWorkers {
  server: Server;
  merchant: Merchant;
}

export const test = base.extend<ForTests, ForWorkers>({
  server: [
    async ({}, use) => {
      const server = await Server.start();
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 30_000 },
  ],

  merchant: [
    async ({ server }, use) => {
      const merchant = await Merchant.start(server);
      await use(merchant);
      await merchant.stop();
    },
    { scope: "worker" },
  ],

  // In every test: no page may complain, whatever the test is about.
  watch: [
    async ({ context }, use) => {
      const watch = new Watch(context);
      await use(watch);
      expect(watch.found(), "what the browser complained about").toEqual([]);
    },
    { auto: true },
  ],

  consumer: async ({ page, server, javaScriptEnabled }, use) => {
    await use(new Consumer(page, server, javaScriptEnabled));
  },

  book: async ({ server }, use) => {
    const before = (await server.ledger()).length;
    await use({ entries: async () => (await server.ledger()).slice(before) });
  },

  ownServer: async ({}, use) => {
    const server = await Server.start();
    await use(server);
    await server.stop();
  },

  ownMerchant: async ({ ownServer }, use) => {
    const merchant = await Merchant.start(ownServer);
    await use(merchant);
    await merchant.stop();
  },
});
