// @ts-check
import { createServer } from "node:http";

/** @typedef {{ headers: import("node:http").OutgoingHttpHeaders, body: Buffer }} File */
/** @typedef {{ address: string, stop: () => void }} Served */

/** Headers that belong to one connection. */
const NOT_THE_FILES = ["date", "connection", "keep-alive", "transfer-encoding", "content-length"];

/**
 * Serves files as they are, compressed before; looks nothing up.
 * @param {Map<string, File>} files by path @param {string} path of the page
 * @returns {Promise<Served>}
 */
export async function serve(files, path) {
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    if (!file) return response.writeHead(404).end();
    const headers = Object.entries(file.headers).filter(([name]) => !NOT_THE_FILES.includes(name));
    return response.writeHead(200, Object.fromEntries([...headers, ["content-length", file.body.length]])).end(file.body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const bound = server.address();
  const port = bound !== null && typeof bound === "object" ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${port}${path}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
