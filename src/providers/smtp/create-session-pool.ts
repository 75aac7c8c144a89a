import { openConnection, type Session } from "./open-connection"
import type { SmtpOptions } from "./smtp-options"

/** A connection that carried so many mails, or idled so long, makes way for a new one. */
const MAILS_EACH = 1_000
const IDLE_MS = 60_000

/** Warm sessions, lent one mail at a time. */
export type SessionPool = {
  /** A session of one's own, opened if none is free; waits when all are lent. Rejects when none can be opened. */
  lend(): Promise<Session>
  /** Gives a session back; whoever waits gets it or, when it is over, a new one. */
  giveBack(session: Session): void
  close(): void
}

export function createSessionPool(options: SmtpOptions): SessionPool {
  const free: { session: Session; timer: NodeJS.Timeout }[] = []
  const waiting: { resolve: (session: Session) => void; reject: (error: unknown) => void }[] = []
  let lent = 0
  let closed = false

  const takeFree = (): Session | undefined => {
    for (let entry = free.pop(); entry; entry = free.pop()) {
      clearTimeout(entry.timer)
      if (!entry.session.over) return entry.session
    }
    return undefined
  }

  /** One place became free: its next holder gets the session, or opens another. */
  const passOn = (session?: Session) => {
    const next = waiting.shift()
    if (next) {
      if (session) next.resolve(session)
      else openConnection(options).then(next.resolve, (error) => {
        next.reject(error)
        passOn()
      })
      return
    }
    lent -= 1
    if (!session) return
    if (closed) return session.connection.quit()
    const entry = { session, timer: setTimeout(() => {
      free.splice(free.indexOf(entry), 1)
      session.connection.quit()
    }, IDLE_MS) }
    free.push(entry)
  }

  return {
    lend: async () => {
      if (closed) throw Object.assign(new Error("The sender was closed"), { code: "ECONNECTION" })
      if (lent >= options.connections) return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
      lent += 1
      const session = takeFree()
      if (session) return session
      try {
        return await openConnection(options)
      } catch (error) {
        passOn()
        throw error
      }
    },
    giveBack: (session) => {
      session.sent += 1
      if (!session.over && session.sent < MAILS_EACH) return passOn(session)
      if (!session.over) session.connection.quit()
      passOn()
    },
    close: () => {
      closed = true
      for (let session = takeFree(); session; session = takeFree()) session.connection.quit()
      for (const { reject } of waiting.splice(0)) reject(Object.assign(new Error("The sender was closed"), { code: "ECONNECTION" }))
    },
  }
}
