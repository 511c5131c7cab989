import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";

import { VISA, card } from "./support/cards.ts";
import { Consumer } from "./support/consumer.ts";
import type { Json } from "./support/merchant.ts";
import { expect, test } from "./support/test.ts";

/** The tool that calls what the description describes; `./test full` installs it and says where. */
const SCHEMATHESIS = process.env["MAILLON_SCHEMATHESIS"] ?? "schemathesis";
/** Calls of each kind and operation. */
const CALLS = 60;
const RUN_TIMEOUT_MS = 600_000;
const CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance";

// A gym's member is in the books, so that calls arrive at something.
test("thousands of calls get no answer that the API's description lacks", { tag: ["@once", "@full"] }, async ({ page, ownServer, ownMerchant }, info) => {
  test.setTimeout(RUN_TIMEOUT_MS);
  const consumer = new Consumer(page, ownServer, true);
  const opened = await ownMerchant.open();
  await consumer.visit(opened);
  await consumer.enrol(card(VISA));
  await expect.poll(async () => (await ownMerchant.read(opened.payId))["status"]).toBe("OK");

  const read = await ownMerchant.read(opened.payId);
  const mandate = await ownMerchant.call("GET", `/api/v2/mandates/${String(read["mandateId"])}`);
  const endpoint = await ownMerchant.call("POST", "/api/v2/endpoints", { url: "https://shop.example/hook", dialect: "STANDARD" });
  const events = await ownMerchant.call("GET", "/api/v2/events");
  const known: Json = {
    payId: opened.payId,
    transId: read["transId"],
    mandateId: mandate["mandateId"],
    walletId: mandate["walletId"],
    cardIndex: 1,
    endpointId: endpoint["endpointId"],
    position: (events["events"] as Json[])[0]?.["position"],
    pointOfSale: "atelier",
    name: "gym",
    version: 1,
  };
  for (const [name, value] of Object.entries(known)) expect(value, name).toBeDefined();
  const settings = info.outputPath("schemathesis.toml");
  const lines = Object.entries(known).map(([name, value]) => `"path.${name}" = ${JSON.stringify(value)}`);
  await writeFile(settings, `[parameters]\n${lines.join("\n")}\n`);
  const { code, said } = await called(settings, ownServer.base, info.outputDir);
  // The head is progress.
  expect(code, said.slice(said.indexOf("= FAILURES ="))).toBe(0);
});

/** Its exit code and what it said. */
function called(settings: string, base: string, cwd: string): Promise<{ code: number | null; said: string }> {
  const call = ["--config-file", settings, "run", `${base}/api/v2/openapi.json`];
  const how = ["-a", "12345678901234:demo-api-key", "-n", String(CALLS), "--checks", CHECKS, "--seed", "1"];
  const phases = ["--phases", "examples,coverage,fuzzing", "--request-timeout", "10", "--warnings", "off"];
  const child = spawn(SCHEMATHESIS, [...call, ...how, ...phases], { cwd, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => done({ code, said }));
  });
}
