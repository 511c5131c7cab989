import { test as base, expect } from "@playwright/test";
import type { WebDriver } from "selenium-webdriver";

import { Merchant } from "../../tests/support/merchant.ts";
import { type Entry, Server } from "../../tests/support/server.ts";
import { Site } from "../../tests/support/site.ts";
import { Engine, type EngineName } from "./engine.ts";
import { Visitor } from "./visitor.ts";

export { expect };

interface ForTests {
  visitor: Visitor;
  site: Site;
  /** The part of the bank's book that this test wrote. */
  book: () => Promise<Entry[]>;
}

interface ForWorkers {
  /** Whether the browser runs script. */
  scripted: boolean;
  engine: Engine;
  /** A browser; pages of ours keep nothing in it, and a test that fails takes it away. */
  driver: WebDriver;
  server: Server;
  merchant: Merchant;
}

const WORKER = { scope: "worker", timeout: 30_000 } as const;

export const test = base.extend<ForTests, ForWorkers>({
  scripted: [true, { option: true, scope: "worker" }],

  engine: [
    async ({}, use, worker) => {
      const engine = await Engine.start(worker.project.metadata["engine"] as EngineName);
      await use(engine);
      await engine.stop();
    },
    WORKER,
  ],

  server: [
    async ({}, use) => {
      const server = await Server.start();
      await use(server);
      await server.stop();
    },
    WORKER,
  ],

  merchant: [
    async ({ server }, use) => {
      const merchant = await Merchant.start(server);
      await use(merchant);
      await merchant.stop();
    },
    WORKER,
  ],

  driver: [
    async ({ engine, scripted }, use) => {
      const driver = await engine.open(scripted);
      await use(driver);
      await driver.quit();
    },
    WORKER,
  ],

  visitor: async ({ driver }, use, info) => {
    await driver.get("about:blank");
    const visitor = new Visitor(driver);
    await use(visitor);
    if (info.status !== info.expectedStatus) await info.attach("seen last", await visitor.seen());
  },

  site: async ({ server }, use) => {
    const site = await Site.start(server);
    await use(site);
    await site.stop();
  },

  book: async ({ server }, use) => {
    const before = (await server.ledger()).length;
    await use(async () => (await server.ledger()).slice(before));
  },
});
