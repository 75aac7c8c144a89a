import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { catchMails } from "./catch-mails.mjs"

const here = path.dirname(fileURLToPath(import.meta.url))
const PAGE = 50
const files = { "/": ["page.html", "text/html"], "/page.css": ["page.css", "text/css"], "/page.js": ["page.js", "text/javascript"] }

/**
 * The demo's mailbox: an SMTP server that takes everything and a page that shows it, both on loopback.
 * `shop` is the address whose one-click unsubscribe links the page may call.
 */
export async function serveMailbox({ smtpPort, webPort, shop }) {
  const mailbox = await catchMails({ port: smtpPort })
  const web = createServer((request, answer) => {
    handle(request, answer, mailbox, shop).catch((error) => send(answer, 500, "text/plain", error.message))
  })
  await new Promise((resolve, reject) => web.once("error", reject).listen(webPort, "localhost", resolve))
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    url: `http://localhost:${webPort}`,
    stop: async () => {
      web.closeAllConnections()
      await Promise.all([new Promise((resolve) => web.close(resolve)), mailbox.stop()])
    },
  }
}

async function handle(request, answer, mailbox, shop) {
  const url = new URL(request.url, "http://localhost")
  const [, area, id, part] = url.pathname.split("/")
  if (files[url.pathname]) {
    const [name, type] = files[url.pathname]
    return send(answer, 200, type, readFileSync(path.join(here, name)))
  }
  if (area === "events") return streamChanges(request, answer, mailbox)
  if (area !== "mails") return send(answer, 404, "text/plain", "There is no such page.")
  if (!id) {
    if (request.method !== "DELETE") return sendJson(answer, await listMails(mailbox, url.searchParams))
    mailbox.clear()
    return sendJson(answer, {})
  }
  const mail = mailbox.find(id)
  if (!mail) return send(answer, 404, "text/plain", "This mail is gone.")
  if (part === "source") return send(answer, 200, "text/plain", mail.source)
  const parsed = await mailbox.parse(mail)
  if (part === "html") return send(answer, 200, "text/html", `<base target="_blank">${parsed.html || ""}`, { "content-security-policy": "sandbox allow-popups allow-popups-to-escape-sandbox" })
  if (part === "unsubscribe" && request.method === "POST") return sendJson(answer, await unsubscribe(parsed, shop))
  return sendJson(answer, { ...summarise(mail, parsed), text: parsed.text ?? "", html: Boolean(parsed.html), headers: parsed.headerLines.map(({ line }) => line), one_click: Boolean(oneClickLink(parsed)) })
}

async function listMails(mailbox, query) {
  const wanted = (query.get("q") ?? "").trim().toLowerCase()
  const offset = Number(query.get("offset") ?? 0)
  const all = mailbox.list()
  if (!wanted) {
    const page = all.slice(offset, offset + PAGE)
    return { count: all.length, mails: await Promise.all(page.map(async (mail) => summarise(mail, await mailbox.parse(mail)))) }
  }
  const found = []
  for (const mail of all) {
    const summary = summarise(mail, await mailbox.parse(mail))
    if (`${summary.to} ${summary.from} ${summary.subject}`.toLowerCase().includes(wanted)) found.push(summary)
  }
  return { count: found.length, mails: found.slice(offset, offset + PAGE) }
}

const summarise = (mail, parsed) => ({
  id: mail.id,
  received_at: mail.receivedAt,
  to: mail.to.join(", "),
  from: parsed.from?.text ?? "",
  subject: parsed.subject ?? "(no subject)",
  preview: (parsed.text ?? "").replaceAll(/\s+/g, " ").slice(0, 120),
})

/** The address that a mail program would POST to when its reader presses "unsubscribe" (RFC 8058). */
function oneClickLink(parsed) {
  const header = (name) => parsed.headerLines.find(({ key }) => key === name)?.line.replaceAll(/\r?\n\s*/g, " ") ?? ""
  if (!/list-unsubscribe=one-click/i.test(header("list-unsubscribe-post"))) return undefined
  return /<(https?:[^>]+)>/.exec(header("list-unsubscribe"))?.[1]
}

async function unsubscribe(parsed, shop) {
  const link = oneClickLink(parsed)
  if (!link || new URL(link).origin !== new URL(shop).origin) return { ok: false, message: "This mail has no one-click link of the demo's shop." }
  const answer = await fetch(link, { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "List-Unsubscribe=One-Click", redirect: "manual" }).catch(() => undefined)
  if (!answer) return { ok: false, message: "The shop does not answer." }
  return { ok: answer.ok, message: answer.ok ? "Unsubscribed, as a mail program would do it." : `The shop answered ${answer.status}.` }
}

function streamChanges(request, answer, mailbox) {
  answer.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" })
  answer.write(`data: ${mailbox.list().length}\n\n`)
  let waiting
  const tell = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      answer.write(`data: ${mailbox.list().length}\n\n`)
    }, 300)
  }
  mailbox.changes.on("change", tell)
  request.once("close", () => {
    mailbox.changes.off("change", tell)
    clearTimeout(waiting)
  })
}

function send(answer, status, type, body, headers = {}) {
  answer.writeHead(status, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store", "x-content-type-options": "nosniff", ...headers })
  answer.end(body)
}

const sendJson = (answer, value) => send(answer, 200, "application/json", JSON.stringify(value))
