import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const START_TIMEOUT_MS = 20_000;
/** Shorter than the product's default, so that a silent bank does not cost a test half a minute. */
const ANSWER_TIMEOUT_MS = 4_500;
/** Refusals come as soon as they are known: that they all take the same time is the guard's own test. */
const REFUSAL_MS = 0;

export const BINARY = resolve(process.env["MAILLON_BIN"] ?? join(import.meta.dirname, "../../../target/debug/maillon"));

/** One authorisation in the bank's book. */
export interface Entry {
  rrn: string;
  masked_pan: string;
  network: string;
  initiator: string;
  marker: string | null;
  eci: string | null;
  amount: number;
  held: number;
  response_code: string;
  reference: string | null;
  state: "live" | "verified" | "reversed" | "captured" | "declined";
}

/** Stops the process right after the bank's "yes" is stored, as a crash would (`sandbox.crash_at`). */
export const CRASH_WHEN_CONFIRMED = "5";

/** The product as one process: server, sandbox bank, a database in a folder of its own. */
export class Server {
  private constructor(
    readonly base: string,
    private child: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<Server> {
    if (!existsSync(BINARY)) throw new Error(`${BINARY} is missing: run "cargo build -p server", or set MAILLON_BIN`);
    const folder = await mkdtemp(join(tmpdir(), "maillon-end2end-"));
    const child = launch(folder, { MAILLON_LISTEN: "127.0.0.1:0", ...settings });
    try {
      return new Server(await announced(child), child, folder);
    } catch (error) {
      child.kill("SIGKILL");
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  async stop(): Promise<void> {
    // Nobody needs what it would still finish.
    this.child.kill("SIGKILL");
    await this.ended();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Resolves when the process is gone, whoever ended it. */
  async ended(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    await new Promise((done) => this.child.once("exit", done));
  }

  /** The same server once more: same address, same database. The bank has forgotten everything. */
  async restart(): Promise<void> {
    this.child = launch(this.folder, { MAILLON_LISTEN: new URL(this.base).host });
    await announced(this.child);
  }

  /** Every authorisation that the bank was asked for, oldest first. */
  async ledger(): Promise<Entry[]> {
    const answer = await fetch(`${this.base}/sandbox/bank/ledger`);
    return ((await answer.json()) as { entries: Entry[] }).entries;
  }

  async moveClock(minutes: number): Promise<void> {
    await this.post("/sandbox/clock", { advanceMs: minutes * 60_000 });
  }

  /** Goes to the next file about cards of American Express, to it or from it, and works it off. */
  async toAliasFile(): Promise<void> {
    await this.post("/sandbox/clock", { until: "alias-file" });
  }

  /** Goes on by days, and works off what is due on each. */
  async workOff(days: number): Promise<void> {
    await this.post("/sandbox/clock", { advance: `P${days}D` });
  }

  async setBank(settings: { slow_ms?: number; late_ms?: number; line?: "up" | "mute" | "down" }): Promise<void> {
    await this.post("/sandbox/bank/settings", settings);
  }

  private async post(path: string, body: unknown): Promise<void> {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${this.base}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
  }
}

function launch(folder: string, settings: Record<string, string>): ChildProcess {
  const child = spawn(BINARY, ["serve"], {
    cwd: folder,
    env: {
      PATH: process.env["PATH"] ?? "",
      MAILLON_DATABASE_URL: `sqlite://${join(folder, "maillon.db")}`,
      MAILLON_ACQUIRER__ANSWER_TIMEOUT_MS: String(ANSWER_TIMEOUT_MS),
      MAILLON_GUARD__REFUSAL_MS: String(REFUSAL_MS),
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (process.env["MAILLON_TEST_LOG"]) child.stderr?.pipe(process.stderr);
  return child;
}

/** The address in the line "open http://…". */
function announced(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let text = "";
    const timer = setTimeout(() => fail(new Error(`the server did not say where it is: ${text}`)), START_TIMEOUT_MS);
    const end = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    child.stderr?.on("data", (chunk: Buffer) => (text += chunk.toString()));
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const address = /open (http:\/\/[^\s/]+)/.exec(text)?.[1];
      if (address) end(() => done(address));
    });
    child.once("error", (error) => end(() => fail(error)));
    child.once("exit", (code) => end(() => fail(new Error(`the server ended with ${code}: ${text}`))));
  });
}
