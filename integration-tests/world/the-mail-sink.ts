import { fork } from "node:child_process"
import { once } from "node:events"
import path from "node:path"

export type SunkMail = { to: string; messageId: string; raw: string }

export type MailSink = {
  port: number
  url: string
  count(): Promise<number>
  mails(): Promise<SunkMail[]>
  forget(): Promise<number>
  stop(): Promise<void>
}

/** A mail server on loopback in a process of its own. reject…@, policy…@, defer…@, once…@ and silent…@ addresses steer what it answers. */
export async function theMailSink(settings: { port?: number; delayMs?: number; keepRaw?: number } = {}): Promise<MailSink> {
  const child = fork(path.join(__dirname, "mail-sink.mjs"), [JSON.stringify(settings)], { execArgv: [] })
  const [{ port }] = (await once(child, "message")) as [{ port: number }]
  let turn: Promise<unknown> = Promise.resolve()
  const ask = <Answer>(question: string): Promise<Answer> => {
    const asked = turn.then(async () => {
      child.send({ ask: question })
      const [{ answer }] = (await once(child, "message")) as [{ answer: Answer }]
      return answer
    })
    turn = asked.catch(() => undefined)
    return asked
  }
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    count: () => ask<number>("count"),
    mails: () => ask<SunkMail[]>("mails"),
    forget: () => ask<number>("forget"),
    stop: async () => {
      if (child.exitCode !== null) return
      const gone = once(child, "exit")
      child.kill("SIGKILL")
      await gone
    },
  }
}
