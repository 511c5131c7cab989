import { defineConfig } from "@playwright/test";

/** Debian's Chromium by default; nothing is downloaded. */
const CHROMIUM = process.env["MAILLON_CHROMIUM"] ?? "/usr/bin/chromium";
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A site of somebody else's, on this machine.
  "--host-resolver-rules=MAP evil.example 127.0.0.1",
];
const TELEPHONE =
  "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

/** With it, everything runs everywhere that it can: about three times as long. */
const FULL = process.env["MAILLON_TEST_FULL"] === "1";

/**
 * Every test runs on `desktop`; those tagged `@phone` or `@noscript` run there too. `@once` stays on `desktop` even in
 * a full run, `@full` runs in a full run alone, `@needs-script` says what cannot run without script, `@only-noscript`
 * what makes sense there alone.
 * Every worker has a server, a bank and a database of its own, so books can be counted to the unit.
 */
export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 8_000 },
  reporter: [["list"], ["./tests/support/closing-line.ts"]],
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: CHROMIUM, args: QUIET },
    locale: "en-GB",
    actionTimeout: 8_000,
    navigationTimeout: 15_000,
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1280, height: 800 } }, grepInvert: FULL ? /@only-noscript/ : /@only-noscript|@full/ },
    {
      name: "phone",
      use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, userAgent: TELEPHONE },
      ...(FULL ? { grepInvert: /@once|@only-noscript/ } : { grep: /@phone/, grepInvert: /@full/ }),
    },
    {
      name: "noscript",
      use: { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
      ...(FULL ? { grepInvert: /@once|@needs-script/ } : { grep: /@noscript|@only-noscript/, grepInvert: /@full/ }),
    },
  ],
});
