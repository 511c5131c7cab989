import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Builder, type WebDriver } from "selenium-webdriver";

import { Child } from "./child.ts";

export type EngineName = "firefox" | "webkit";

const SCREEN = { width: 1280, height: 900 };
const TIMEOUTS = { implicit: 0, pageLoad: 15_000, script: 10_000 };
const FIREFOX = "/usr/bin/firefox-esr";
const GECKODRIVER = process.env["MAILLON_GECKODRIVER"] ?? "geckodriver";
const WEBKIT_DRIVER = "/usr/bin/WebKitWebDriver";

/** A browser's driver, ready to open browsers one after the other. */
export class Engine {
  private constructor(
    private readonly name: EngineName,
    private readonly address: string,
    private readonly children: Child[],
    private readonly home: string,
  ) {}

  static async start(name: EngineName): Promise<Engine> {
    const home = await mkdtemp(join(tmpdir(), "maillon-engine-"));
    const children: Child[] = [];
    try {
      const port = await freePort();
      if (name === "firefox") children.push(await geckodriver(port, home));
      else {
        const display = await screen();
        children.push(display, await webkitDriver(port, home, `:${display.said}`));
      }
      return new Engine(name, `http://127.0.0.1:${port}`, children, home);
    } catch (error) {
      await stopAll(children, home);
      throw error;
    }
  }

  /** A new browser with nothing kept from before. */
  async open(scripted: boolean): Promise<WebDriver> {
    const wanted = this.name === "firefox" ? firefox(scripted) : await webkit();
    const driver = await new Builder().disableEnvironmentOverrides().usingServer(this.address).withCapabilities(wanted).build();
    await driver.manage().window().setRect({ x: 0, y: 0, ...SCREEN });
    return driver;
  }

  async stop(): Promise<void> {
    await stopAll(this.children, this.home);
  }
}

function geckodriver(port: number, home: string): Promise<Child> {
  return Child.start({
    program: GECKODRIVER,
    args: ["--host", "127.0.0.1", "--port", String(port), "--profile-root", home],
    // Firefox refuses to run as root in somebody else's home.
    env: { HOME: home, MOZ_HEADLESS_WIDTH: String(SCREEN.width), MOZ_HEADLESS_HEIGHT: String(SCREEN.height) },
    ready: /Listening on/,
  });
}

/** A screen that nobody sees; it says its number. */
function screen(): Promise<Child> {
  const args = ["-displayfd", "1", "-screen", "0", `${SCREEN.width}x${SCREEN.height}x24`, "-nolisten", "tcp"];
  return Child.start({ program: "Xvfb", args, ready: /^(\d+)\n/m });
}

/** It prints nothing when it is ready, so it is asked. */
async function webkitDriver(port: number, home: string, display: string): Promise<Child> {
  const env = { HOME: home, DISPLAY: display, GDK_BACKEND: "x11", WEBKIT_DISABLE_DMABUF_RENDERER: "1", LIBGL_ALWAYS_SOFTWARE: "1" };
  const child = await Child.start({
    program: "/bin/sh",
    args: ["-c", `${WEBKIT_DRIVER} --host=127.0.0.1 --port=${port} & echo started; wait`],
    env,
    ready: /started/,
  });
  await answers(`http://127.0.0.1:${port}/status`);
  return child;
}

function firefox(scripted: boolean): object {
  return {
    browserName: "firefox",
    timeouts: TIMEOUTS,
    "moz:firefoxOptions": {
      binary: FIREFOX,
      args: ["-headless"],
      prefs: {
        "javascript.enabled": scripted,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "signon.rememberSignons": false,
        "extensions.formautofill.creditCards.enabled": false,
      },
    },
  };
}

/** MiniBrowser lies in a folder that is named after the processor. */
async function webkit(): Promise<object> {
  const folders = (await readdir("/usr/lib")).filter((folder) => folder.includes("-linux-gnu"));
  const binary = `/usr/lib/${folders[0] ?? ""}/webkit2gtk-4.1/MiniBrowser`;
  return {
    browserName: "MiniBrowser",
    timeouts: TIMEOUTS,
    "webkitgtk:browserOptions": { binary, args: ["--automation"] },
  };
}

async function answers(address: string): Promise<void> {
  const until = Date.now() + 10_000;
  for (;;) {
    try {
      if ((await fetch(address, { signal: AbortSignal.timeout(1_000) })).ok) return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function stopAll(children: Child[], home: string): Promise<void> {
  for (const child of [...children].reverse()) await child.stop();
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
}
