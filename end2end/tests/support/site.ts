import { type Server as HttpServer, createServer } from "node:http";
import type { AddressInfo } from "node:net";

import type { Server } from "./server.ts";

/** What a widget tells the page around it. */
const EVENTS = ["ready", "height", "state", "beforesubmit", "completed", "cancelled", "expired", "failed", "close"];

/** A shop's web server: another site than the payment page, with a strict policy of its own. */
export class Site {
  /** Pages by path; every other one is an empty page of the shop. */
  private readonly pages = new Map<string, string>();

  private constructor(
    private readonly server: Server,
    private readonly http: HttpServer,
  ) {
    http.on("request", (request, response) => {
      const path = request.url ?? "/";
      if (path === "/shop.js") return response.setHeader("content-type", "text/javascript").end(listener());
      response.setHeader("content-type", "text/html; charset=utf-8");
      // Somebody else's site has no policy.
      if (!path.startsWith("/evil")) response.setHeader("content-security-policy", this.policy());
      return response.end(this.pages.get(path) ?? whole("<h1>Shop</h1>"));
    });
  }

  static async start(server: Server): Promise<Site> {
    const http = createServer();
    await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
    return new Site(server, http);
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

  /** Where a session that was opened for this shop leads in the end. */
  get urls(): { return: string; cancel: string } {
    return { return: `${this.origin}/back`, cancel: `${this.origin}/cancelled` };
  }

  /** A checkout with this in it; answers its address. */
  checkout(body: string, scripts = `<script type="module" src="${this.server.base}/widget.js"></script>`): string {
    const long = `<p>${"After. ".repeat(900)}</p>`;
    this.put("/checkout", `<script src="/shop.js"></script>${scripts}<h1>Checkout</h1><p><button>Before</button></p>${body}${long}`);
    return `${this.origin}/checkout`;
  }

  put(path: string, inside: string): void {
    this.pages.set(path, whole(inside));
  }

  private get port(): number {
    return (this.http.address() as AddressInfo).port;
  }

  private policy(): string {
    const pay = this.server.base;
    return `default-src 'none'; script-src ${this.origin} ${pay}; frame-src ${pay}; connect-src ${pay}; style-src ${pay}; img-src data:; require-trusted-types-for 'script'`;
  }
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
