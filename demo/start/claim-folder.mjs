import { randomUUID } from "node:crypto"
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"

/**
 * Makes this process the only demo on the folder. The claim is a file that names a loopback port; it is
 * in force while that port answers with the claim's own word, so nothing a crash leaves behind blocks.
 * `announce` gives the text that a second start will show.
 */
export async function claimFolder(folder) {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, "running.json")
  const word = randomUUID()
  let message = "It is still starting."
  const server = createServer((_request, answer) => answer.end(JSON.stringify({ word, message })))
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve))
  server.unref()
  const claim = JSON.stringify({ word, port: server.address().port, pid: process.pid })

  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      writeFileSync(file, claim, { flag: "wx" })
      return {
        announce: (text) => (message = text),
        release: () => {
          server.close()
          if (readClaim(file)?.word === word) rmSync(file, { force: true })
        },
      }
    } catch (error) {
      if (error.code !== "EEXIST") throw error
    }
    await pause(200 * attempt)
    const other = readClaim(file)
    const answer = other && (await ask(other.port))
    if (answer && answer.word === other.word) {
      server.close()
      throw new Error(`The demo of this folder is running already (process ${other.pid}).\n${answer.message}`)
    }
    if (other || attempt > 1) rmSync(file, { force: true })
  }
  server.close()
  throw new Error(`Could not write ${file}.`)
}

function readClaim(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return undefined
  }
}

async function ask(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}`, { signal: AbortSignal.timeout(2_000) })
    return await answer.json()
  } catch {
    return undefined
  }
}
