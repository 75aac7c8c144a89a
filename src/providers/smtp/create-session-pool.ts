import { openSession } from "./open-session"
import type { Session } from "./session"
import type { SmtpOptions } from "./smtp-options"

/** A connection that carried so many mails, or idled so long, makes way for a new one. */
const MAILS_EACH = 1_000
const IDLE_MS = 60_000

/** Warm sessions, lent one mail at a time; to as many mails at once as a session can take. */
export type SessionPool = {
  /** A session with room for a mail: an idle one, else a new one, else one that is busy with fewer mails than it can take; waits when all are full. Rejects when none can be opened. */
  lend(): Promise<Session>
  /** Gives a session's room back; whoever waits gets it or, when the session is over, a new one. */
  giveBack(session: Session): void
  close(): void
}

type Waiting = { resolve: (session: Session) => void; reject: (error: unknown) => void }

export function createSessionPool(options: SmtpOptions): SessionPool {
  const sessions = new Set<Session>()
  const idle = new Map<Session, NodeJS.Timeout>()
  const waiting: Waiting[] = []
  let opening = 0
  let closed = false

  const take = (session: Session): Session => {
    clearTimeout(idle.get(session))
    idle.delete(session)
    session.lent += 1
    return session
  }

  const drop = (session: Session) => {
    sessions.delete(session)
    clearTimeout(idle.get(session))
    idle.delete(session)
    if (!session.over) session.connection.quit()
  }

  const findRoom = (): Session | undefined => {
    for (const session of idle.keys()) {
      if (!session.over) return session
      drop(session)
    }
    if (sessions.size + opening < options.connections) return undefined
    for (const session of sessions) if (hasRoom(session)) return session
    return undefined
  }

  const open = async (): Promise<Session> => {
    opening += 1
    try {
      const session = await openSession(options)
      sessions.add(session)
      return take(session)
    } finally {
      opening -= 1
    }
  }

  /** Serves whoever waits as far as there is room. */
  const serve = () => {
    while (waiting.length) {
      const room = findRoom()
      if (!room && sessions.size + opening >= options.connections) return
      const next = waiting.shift()!
      if (room) next.resolve(take(room))
      else void open().then(next.resolve, next.reject).then(serve)
    }
  }

  return {
    lend: () => new Promise((resolve, reject) => {
      if (closed) return reject(theSenderWasClosed())
      waiting.push({ resolve, reject })
      serve()
    }),
    giveBack: (session) => {
      session.lent -= 1
      session.sent += 1
      const spent = session.over || closed || session.sent >= MAILS_EACH
      if (spent && (session.over || session.lent === 0)) drop(session)
      else if (session.lent === 0) idle.set(session, setTimeout(() => drop(session), IDLE_MS).unref())
      serve()
    },
    close: () => {
      closed = true
      for (const session of [...idle.keys()]) drop(session)
      for (const { reject } of waiting.splice(0)) reject(theSenderWasClosed())
    },
  }
}

/** A session that carried enough takes no more, and ends once its mails have. */
const hasRoom = (session: Session) => !session.over && session.lent < session.depth && session.sent + session.lent < MAILS_EACH

const theSenderWasClosed = () => Object.assign(new Error("The sender was closed"), { code: "ECONNECTION" })
