import { defineConfig } from "@playwright/test";

/**
 * The enrolment in the engines that Playwright cannot drive as Debian packages them: Firefox and WebKitGTK, each by
 * its own WebDriver. Playwright is only the runner here; a worker has a server, a bank and a driver of its own.
 */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results/engines",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  globalTimeout: 600_000,
  reporter: [["list"], ["../tests/support/closing-line.ts"]],
  projects: [
    { name: "firefox", metadata: { engine: "firefox" } },
    // WebKitGTK's driver works by script in the page, so it cannot drive pages without.
    { name: "webkit", metadata: { engine: "webkit" }, grepInvert: /@noscript/ },
  ],
});
