import type { WebElement } from "selenium-webdriver";

import type { Told } from "../../tests/support/checkout.ts";
import type { Visitor } from "./visitor.ts";

/** What is in the widget's own tree. */
const INSIDE = "const inside = (css) => document.querySelector('maillon-card')?.shadowRoot?.querySelector(css) ?? null;";

/** The card page inside a shop's page. */
export class Widget {
  constructor(private readonly visitor: Visitor) {}

  /** From the shop's page into the frame. */
  async enter(): Promise<void> {
    await this.visitor.leaveFrames();
    await this.visitor.until("there is no frame", async () => (await this.frame()) !== null);
    await this.visitor.enter((await this.frame())!);
  }

  async shown(): Promise<boolean> {
    return (await this.ask("inside('dialog')?.open ?? false")) === true;
  }

  /** What is asked before typed data is given up; nothing when nothing is asked. */
  async question(): Promise<string> {
    return String(await this.ask("inside('dialog.ask[open] h2')?.textContent ?? ''"));
  }

  /** Nothing scrolls inside the frame, in either direction. Called in the frame, and stays there. */
  async expectFitting(): Promise<void> {
    const excess = "const html = document.documentElement; return [html.scrollHeight - html.clientHeight, html.scrollWidth - html.clientWidth]";
    await this.visitor.until("the frame is not as high as its content", async () => String(await this.visitor.driver.executeScript(excess)) === "0,0");
  }

  /** What the shop's page was told, heights left out. Leaves the frame. */
  async told(): Promise<Told[]> {
    await this.visitor.leaveFrames();
    const told = (await this.visitor.driver.executeScript("return window.told")) as Told[];
    return told.filter(([name]) => name !== "height");
  }

  async expectTold(name: string): Promise<void> {
    await this.visitor.until(`the shop is not told: ${name}`, async () => (await this.told()).some(([told]) => told === name));
  }

  private frame(): Promise<WebElement | null> {
    return this.ask("inside('iframe')") as Promise<WebElement | null>;
  }

  private ask(expression: string): Promise<unknown> {
    return this.visitor.driver.executeScript(`${INSIDE} return ${expression};`);
  }
}
