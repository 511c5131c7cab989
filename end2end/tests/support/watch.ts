import type { BrowserContext, ConsoleMessage, Request } from "@playwright/test";

/** A status that a page is meant to have is still an error to the console. */
const STATUS_OF_A_DOCUMENT = /^Failed to load resource: the server responded with a status of (404|422)/;
/** Known and meant: EMV 3-D Secure gives the bank's frame both, and the bank's page is of another origin. */
const FRAME_OF_THE_BANK = /^An iframe which has both allow-scripts and allow-same-origin/;
/** The bank's page asks for it when it is alone as well. */
const BANK_WANTS_FOCUS = /^Blocked autofocusing on a <input> element in a cross-origin subframe/;

/** What a browser did behind everybody's back while pages were open. */
export class Watch {
  readonly requests: Request[] = [];
  private readonly complaints: string[] = [];
  private readonly expected = [STATUS_OF_A_DOCUMENT, FRAME_OF_THE_BANK, BANK_WANTS_FOCUS];

  constructor(context: BrowserContext) {
    context.on("request", (request) => this.requests.push(request));
    context.on("console", (message) => this.hear(message));
    context.on("weberror", (error) => this.complaints.push(`script: ${error.error().stack ?? error.error().message}`));
  }

  /** Console errors, script errors and refusals of the content security policy, so far. */
  found(): string[] {
    return this.complaints;
  }

  /** What a test itself provokes. */
  expect(complaint: RegExp): void {
    this.expected.push(complaint);
  }

  /** Origins that were asked for anything. */
  origins(): Set<string> {
    const web = this.requests.map((request) => new URL(request.url())).filter((url) => url.protocol.startsWith("http"));
    return new Set(web.map((url) => url.origin));
  }

  private hear(message: ConsoleMessage): void {
    if (message.type() !== "error" && message.type() !== "warning") return;
    if (this.expected.some((expected) => expected.test(message.text()))) return;
    this.complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  }
}
