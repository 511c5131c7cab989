import { type ChildProcess, spawn } from "node:child_process";

const START_TIMEOUT_MS = 20_000;
const STOP_TIMEOUT_MS = 3_000;

/** What a child prints, and what is waited for in it. */
interface Announcement {
  program: string;
  args: string[];
  env?: Record<string, string>;
  /** Its first group is the answer. */
  ready: RegExp;
}

/** A program in a process group of its own, so that what it starts ends with it and nothing else does. */
export class Child {
  private constructor(
    private readonly child: ChildProcess,
    /** What it announced. */
    readonly said: string,
  ) {}

  static async start({ program, args, env, ready }: Announcement): Promise<Child> {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"], detached: true });
    // Should the runner end before it stops us.
    process.once("exit", () => end(child, "SIGKILL"));
    try {
      return new Child(child, await announced(child, program, ready));
    } catch (error) {
      end(child, "SIGKILL");
      throw error;
    }
  }

  async stop(): Promise<void> {
    const ended = this.child.exitCode !== null || this.child.signalCode !== null;
    const gone = ended ? Promise.resolve() : new Promise((done) => this.child.once("exit", done));
    end(this.child, "SIGTERM");
    const late = setTimeout(() => end(this.child, "SIGKILL"), STOP_TIMEOUT_MS);
    await gone;
    clearTimeout(late);
    // What it started and did not end.
    end(this.child, "SIGKILL");
  }
}

/** To the whole group; nothing when it is gone. */
function end(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is empty.
  }
}

function announced(child: ChildProcess, program: string, ready: RegExp): Promise<string> {
  return new Promise((done, fail) => {
    let text = "";
    const timer = setTimeout(() => fail(new Error(`${program} is not ready: ${text}`)), START_TIMEOUT_MS);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    const hear = (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-20_000);
      const found = ready.exec(text);
      if (found) settle(() => done(found[1] ?? ""));
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("error", (error) => settle(() => fail(new Error(`${program}: ${error.message}`))));
    child.once("exit", (code) => settle(() => fail(new Error(`${program} ended with ${code}: ${text}`))));
  });
}
