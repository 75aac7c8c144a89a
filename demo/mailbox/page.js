const byId = (id) => document.getElementById(id)
const list = byId("list")
const pane = byId("mail")
const search = byId("search")
const state = { mails: [], count: 0, chosen: location.hash.slice(1), view: "html", shown: "" }
const views = { html: "Mail", text: "Text", headers: "Headers", source: "Source" }
const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit" })

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value)
    else if (value !== undefined) element.setAttribute(name, value)
  }
  element.append(...children)
  return element
}

const ask = async (path, options) => {
  const answer = await fetch(path, options)
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}

async function refresh(more = false) {
  const { count, mails } = await ask(`/mails?${new URLSearchParams({ q: search.value, offset: more ? state.mails.length : 0 })}`)
  state.mails = more ? [...state.mails, ...mails] : mails
  state.count = count
  drawList()
}

function drawList() {
  byId("count").textContent = state.count === 1 ? "1 mail" : `${state.count.toLocaleString()} mails`
  document.title = state.count ? `(${state.count}) Mailbox` : "Mailbox"
  const rows = state.mails.map((mail) =>
    make("a", { href: `#${mail.id}`, "aria-current": String(mail.id === state.chosen) },
      make("div", {}, make("strong", {}, mail.to), make("time", { datetime: mail.received_at }, clock.format(new Date(mail.received_at)))),
      make("span", {}, mail.subject), make("small", {}, mail.preview))
  )
  if (!rows.length) rows.push(make("p", { class: "empty" }, search.value ? "No mail matches." : "Nothing has arrived yet. Send a campaign or a test mail in the admin; it will appear here."))
  if (state.mails.length < state.count) rows.push(make("button", { type: "button", onclick: () => refresh(true) }, "Show more"))
  list.replaceChildren(...rows)
}

async function open() {
  state.chosen = location.hash.slice(1)
  document.body.classList.toggle("reading", Boolean(state.chosen))
  drawList()
  if (!state.chosen) return void pane.replaceChildren(make("p", { class: "empty" }, "Choose a mail to read it."))
  try {
    drawMail(await ask(`/mails/${state.chosen}`))
  } catch {
    pane.replaceChildren(make("p", { class: "empty" }, "This mail is gone."))
  }
}

function drawMail(mail) {
  const view = state.view === "html" && !mail.html ? "text" : state.view
  const notice = make("p", { class: "notice", hidden: "" })
  const tab = ([name, label]) => make("button", { type: "button", role: "tab", "aria-selected": String(name === view), onclick: () => ((state.view = name), drawMail(mail)) }, label)
  pane.replaceChildren(
    make("div", { class: "head" },
      make("button", { type: "button", class: "back", onclick: () => (location.hash = "") }, "← All mails"),
      make("h2", {}, mail.subject),
      make("dl", {}, ...[["To", mail.to], ["From", mail.from]].flatMap(([term, value]) => [make("dt", {}, term), make("dd", {}, value)])),
      make("div", { class: "tabs", role: "tablist" }, ...Object.entries(views).map(tab),
        ...(mail.one_click ? [make("button", { type: "button", class: "act", title: "What Gmail and others do when their reader presses unsubscribe (RFC 8058)", onclick: () => unsubscribe(mail, notice) }, "Unsubscribe")] : []))),
    notice,
    drawView(mail, view)
  )
}

function drawView(mail, view) {
  // The mail is a stranger: no scripts, an origin of its own; its links open in a new tab.
  if (view === "html") return make("iframe", { src: `/mails/${mail.id}/html`, sandbox: "allow-popups allow-popups-to-escape-sandbox", title: "The mail" })
  const box = make("pre", { tabindex: "0" }, view === "headers" ? mail.headers.join("\n") : view === "text" ? mail.text || "This mail has no text part." : "…")
  if (view === "source") fetch(`/mails/${mail.id}/source`).then(async (answer) => (box.textContent = await answer.text()))
  return box
}

async function unsubscribe(mail, notice) {
  const { message } = await ask(`/mails/${mail.id}/unsubscribe`, { method: "POST" })
  notice.textContent = message
  notice.hidden = false
}

byId("clear").addEventListener("click", async () => {
  if (!state.count || !confirm("Delete all mails?")) return
  await ask("/mails", { method: "DELETE" })
  location.hash = ""
})
search.addEventListener("input", () => refresh())
addEventListener("hashchange", open)
new EventSource("/events").onmessage = () => refresh()
await refresh()
await open()
