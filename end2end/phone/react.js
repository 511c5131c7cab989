// @ts-check
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

import { serve } from "./serve.js";
import { fetched, textOf } from "./static.js";

const SCRIPT = "/form.js";
const VISIT = "/visit.json";

/**
 * The same form, rendered in the browser: as good as such a page can be. One script, minified and compressed once as
 * small as it gets, asked for by the first bytes of the document; the product's own stylesheet in the document; what
 * differs from visit to visit is there too, unless the page `asks` for it, as most do: a third round trip.
 * @param {string} address of the page that it is compared with @param {{ asks: boolean }} how
 */
export async function reactPage(address, { asks }) {
  const html = textOf(await fetched(address));
  const part = (/** @type {RegExp} */ shape) => shape.exec(html)?.[1] ?? "";
  const visit = {
    action: part(/<form method="post" action="([^"]+)"/),
    token: part(/name="action_token" value="([^"]+)"/),
    merchant: part(/<bdi>([^<]+)<\/bdi>/),
    price: part(/<h1[^>]*>([^<]+)</).trim(),
    consent: part(/<span id="consent-text">([^<]+)</),
  };
  const shell = `<!doctype html><html lang="en"><head><meta charset="utf-8"><script type="module" src="${SCRIPT}"></script><meta name="viewport" content="width=device-width, initial-scale=1"><title>Save my card – ${visit.merchant}</title><style>${part(/<style>(.*?)<\/style>/s)}</style></head><body><div id="root"></div>${asks ? "" : `<script type="application/json" id="visit">${JSON.stringify(visit)}</script>`}</body></html>`;
  const files = new Map([
    [new URL(address).pathname, compressed("text/html; charset=utf-8", Buffer.from(shell))],
    [SCRIPT, compressed("text/javascript", await bundle())],
    [VISIT, compressed("application/json", Buffer.from(JSON.stringify(visit)))],
  ]);
  return serve(files, new URL(address).pathname);
}

async function bundle() {
  const made = await build({
    entryPoints: [join(import.meta.dirname, "form.jsx")],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    target: "es2022",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return Buffer.from(made.outputFiles[0]?.contents ?? "");
}

/** @param {string} type @param {Buffer} body */
function compressed(type, body) {
  return { headers: { "content-type": type, "content-encoding": "br", "cache-control": "no-store" }, body: brotliCompressSync(body) };
}
