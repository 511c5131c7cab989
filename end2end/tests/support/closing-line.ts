import type { FullResult, Reporter, TestCase, TestResult } from "@playwright/test/reporter";

/** One last plain line, after Playwright's own, for people and programs that count. */
export default class ClosingLine implements Reporter {
  private readonly outcomes = new Map<string, boolean>();
  private brokenOutside = 0;

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== "skipped") this.outcomes.set(test.id, test.ok());
  }

  onError(): void {
    this.brokenOutside += 1;
  }

  onEnd(_result: FullResult): void {
    const passed = [...this.outcomes.values()].filter((ok) => ok).length;
    const failed = this.outcomes.size - passed + this.brokenOutside;
    // A mere listing ran nothing.
    if (passed + failed === 0) return;
    console.log(`${passed} passed, ${failed} failed`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
