import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import { createRequire } from "node:module"
import path from "node:path"
import { fileURLToPath } from "node:url"

const here = path.dirname(fileURLToPath(import.meta.url))
const types = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html" }

/**
 * A small shop window on loopback: static pages that speak to Medusa's Store API and use the plugin's
 * storefront helper, compiled from its source as it is.
 */
export async function serveStorefront({ root, port, settings }) {
  const { transformSync } = createRequire(path.join(root, "package.json"))("@swc/core")
  const source = readFileSync(path.join(root, "src/storefront/index.mts"), "utf8")
  const helper = transformSync(source, { filename: "index.mts", jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "es6" } }).code
  const made = { "/marketing.js": helper, "/settings.js": `export const settings = ${JSON.stringify(settings)}\n` }

  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url, "http://localhost")
    const name = /^\/[a-z-]+\.(js|css)$/.test(pathname) ? pathname : "/page.html"
    try {
      const body = made[name] ?? readFileSync(path.join(here, name))
      answer.writeHead(200, { "content-type": `${types[path.extname(name)]}; charset=utf-8`, "cache-control": "no-store" })
      answer.end(body)
    } catch {
      answer.writeHead(404, { "content-type": "text/plain" })
      answer.end("There is no such page.")
    }
  })
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "localhost", resolve))
  return {
    stop: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(resolve)
    }),
  }
}
