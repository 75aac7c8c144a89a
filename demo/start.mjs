#!/usr/bin/env node
// npm run demo: a shop with two years behind it, the plugin, a mailbox and a storefront, from nothing but Node.
import { rmSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { installPackages } from "../integration-tests/setup/install-packages.mjs"
import { freePort, removePostgresData, startPostgres } from "../integration-tests/setup/postgres.mjs"
import { buildAdmin } from "./start/build-admin.mjs"
import { checkAnswers } from "./start/check-answers.mjs"
import { claimFolder } from "./start/claim-folder.mjs"
import { awaitMemory, logIn } from "./start/log-in.mjs"
import { prepareDatabase } from "./start/prepare-database.mjs"
import { readArguments, usage } from "./start/read-arguments.mjs"
import { lastLines } from "./start/run-program.mjs"
import { showProgress } from "./start/show-progress.mjs"
import { startMedusa } from "./start/start-medusa.mjs"
import { tellWhatNext } from "./start/tell-what-next.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const folder = path.join(root, ".demo")
const began = Date.now()
const closing = []
let ending

const progress = showProgress()
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void end(signal === "SIGINT" ? 0 : 1))

try {
  await run(readArguments(process.argv.slice(2)))
} catch (error) {
  await end(1, error.message)
}

async function run(options) {
  if (options.help) return console.log(usage)
  const claim = await claimFolder(folder)
  closing.push(claim.release)
  await installPackages(root)
  if (options.reset) {
    await removePostgresData(path.join(folder, "postgres"))
    rmSync(path.join(folder, "pictures"), { recursive: true, force: true })
  }

  const postgres = await progress.step("Starting PostgreSQL", (note) => startPostgres({ dataDir: path.join(folder, "postgres"), onLog: note }))
  closing.push(postgres.stop)
  void postgres.ended.then(() => end(1, `PostgreSQL ended. The end of ${postgres.logFile}:\n\n${lastLines(postgres.logFile)}`))

  const ports = { medusa: await freePort(9000), storefront: await freePort(8000), mailbox: await freePort(8025), smtp: await freePort() }
  const urls = { backend: `http://localhost:${ports.medusa}`, storefront: `http://localhost:${ports.storefront}`, mailbox: `http://localhost:${ports.mailbox}` }
  const environment = {
    // Neither "production", whose session cookies want https, nor "development", which serves the admin unbundled.
    NODE_ENV: options.dev ? "development" : "demo",
    MEDUSA_DISABLE_TELEMETRY: "true",
    PORT: String(ports.medusa),
    MEDUSA_BACKEND_URL: urls.backend,
    STOREFRONT_URL: urls.storefront,
    STORE_CORS: `${urls.storefront},${urls.storefront.replace("localhost", "127.0.0.1")}`,
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    // As the seed calls the store.
    SHOP_NAME: "Harbour & Pine",
    DEMO_PICTURES: path.join(folder, "pictures"),
  }
  const started = (program) => closing.push(program.stop)
  const shared = { root, folder, environment, progress, started }
  const [{ url, shop }, app] = await Promise.all([
    prepareDatabase({ ...shared, postgres, options }),
    options.dev ? root : buildAdmin(shared),
  ])

  const { serveMailbox } = await import("./mailbox/serve-mailbox.mjs")
  const { serveStorefront } = await import("./storefront/serve-storefront.mjs")
  const mailbox = await serveMailbox({ smtpPort: ports.smtp, webPort: ports.mailbox, shop: urls.backend })
  const storefront = await serveStorefront({ root, port: ports.storefront, settings: { backendUrl: urls.backend, publishableKey: shop.publishableKey } })
  closing.push(mailbox.stop, storefront.stop)
  const medusa = await progress.step("Starting Medusa", () => startMedusa({ ...shared, cwd: app, env: { ...environment, DATABASE_URL: url }, port: ports.medusa, verbose: options.verbose }))
  void medusa.done.then((code) => end(1, `Medusa ended (${code}). The end of ${medusa.logFile}:\n\n${lastLines(medusa.logFile)}`))
  const token = await logIn(urls.backend, shop)
  await progress.step("Reading the shop's customers and orders into the marketing memory", (note) => awaitMemory({ backend: urls.backend, token, note, isOver: medusa.isOver }))
  await checkAnswers({ urls, shop, token })

  progress.print(`${progress.paint(32, "✓")} Ready after ${Math.round((Date.now() - began) / 1000)} s`)
  if (options.check) return end(0, undefined, "Every page answers.")
  const block = tellWhatNext({ urls, shop, paint: progress.paint })
  claim.announce(tellWhatNext({ urls, shop, paint: (_code, text) => text }))
  progress.print(block)
}

/** Ends what was started, the last first, says why, and leaves. */
function end(code, reason, farewell) {
  ending ??= (async () => {
    progress.end()
    if (reason) console.error(`\n${reason}\n`)
    else console.log(farewell ?? "\nClosing the shop …")
    for (const close of closing.reverse()) await Promise.resolve(close()).catch((error) => console.error(error.message))
    process.exit(code)
  })()
  return ending
}
