import { setTimeout as pause } from "node:timers/promises"

/** An admin token of the demo's user. */
export async function logIn(backend, { email, password }) {
  const answer = await fetch(`${backend}/auth/user/emailpass`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ email, password }) })
  const { token, message } = await answer.json()
  if (!token) throw new Error(`${email} cannot log in: ${message}. Was the password changed? Then the demo cannot look inside; start over with --reset.`)
  return token
}

/** Waits until the plugin has read the shop's history into its own tables, and tells how far it is. */
export async function awaitMemory({ backend, token, note, isOver }) {
  while (!isOver()) {
    const answer = await fetch(`${backend}/admin/marketing/overview`, { headers: { authorization: `Bearer ${token}` } })
    if (!answer.ok) throw new Error(`The marketing overview answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
    const { setup, profiles } = (await answer.json()).overview
    if (setup.status === "done") return profiles.total
    if (setup.status === "failed") throw new Error(`The plugin could not read the shop's orders: ${setup.error}`)
    note(setup.phase ? `${setup.phase} ${setup.done} of ${setup.total}` : setup.status)
    await pause(300)
  }
  throw new Error("Medusa ended.")
}
