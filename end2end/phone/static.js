// @ts-check
import { get } from "node:http";
import { brotliDecompressSync } from "node:zlib";

import { serve } from "./serve.js";

const ANSWER_TIMEOUT_MS = 10_000;

/**
 * The page and its scripts, to the byte, from a server that only hands them out.
 * @param {string} address
 */
export async function copyOf(address) {
  const page = await fetched(address);
  const files = new Map([[new URL(address).pathname, page]]);
  for (const path of scriptsIn(textOf(page))) files.set(path, await fetched(new URL(path, address).href));
  return serve(files, new URL(address).pathname);
}

/** @param {string} html @returns {string[]} */
function scriptsIn(html) {
  return [...html.matchAll(/<script [^>]*src="([^"]+)"/g)].map(([, path]) => path ?? "");
}

/** @param {import("./serve.js").File} file */
export function textOf({ headers, body }) {
  return (headers["content-encoding"] === "br" ? brotliDecompressSync(body) : body).toString();
}

/** As a browser asks, and as it came: still compressed. @param {string} address @returns {Promise<import("./serve.js").File>} */
export function fetched(address) {
  const headers = { "accept-encoding": "gzip, deflate, br, zstd", "accept-language": "en-GB,en;q=0.9", accept: "text/html,*/*" };
  return new Promise((done, fail) => {
    const request = get(address, { headers, timeout: ANSWER_TIMEOUT_MS }, async (response) => {
      if (response.statusCode !== 200) return fail(new Error(`${address}: status ${response.statusCode}`));
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      return done({ headers: response.headers, body: Buffer.concat(chunks) });
    });
    request.on("timeout", () => request.destroy(new Error(`${address}: no answer`)));
    request.on("error", fail);
  });
}
