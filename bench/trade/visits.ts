import { Agent, request } from "node:http"

/** How one asks the shop: `from` numbers the visitor's own address, as each visitor has one. */
export type Visits = {
  store<Answer>(method: "GET" | "POST", path: string, body?: object, from?: number): Promise<Answer>
  admin<Answer>(method: "GET" | "POST", path: string, body?: object): Promise<Answer>
  logIn(user: { email: string; password: string }): Promise<void>
}

const ADDRESSES = 200

/** Requests to a shop at `backend`, over connections that stay open. */
export function createVisits(backend: string, publishableKey: string): Visits {
  const agents = Array.from({ length: ADDRESSES }, (_, number) => new Agent({ keepAlive: true, localAddress: `127.0.${1 + (number >> 7)}.${1 + (number & 127)}` }))
  let token = ""

  function ask<Answer>(method: string, path: string, headers: Record<string, string>, body: object | undefined, from: number): Promise<Answer> {
    const text = body && JSON.stringify(body)
    return new Promise((resolve, reject) => {
      const asked = request(backend + path, {
        method, agent: agents[from % ADDRESSES], headers: { ...headers, ...(text ? { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) } : {}) },
      }, (answer) => {
        const parts: Buffer[] = []
        answer.on("data", (part: Buffer) => parts.push(part))
        answer.on("end", () => {
          const said = Buffer.concat(parts).toString()
          if ((answer.statusCode ?? 500) >= 300) return reject(new Error(`${method} ${path} answered ${answer.statusCode}: ${said.slice(0, 300)}`))
          resolve(JSON.parse(said) as Answer)
        })
      })
      asked.on("error", reject)
      asked.end(text)
    })
  }

  return {
    store: (method, path, body, from = 0) => ask(method, path, { "x-publishable-api-key": publishableKey }, body, from),
    admin: (method, path, body) => ask(method, path, { authorization: `Bearer ${token}` }, body, 0),
    logIn: async ({ email, password }) => {
      token = (await ask<{ token: string }>("POST", "/auth/user/emailpass", {}, { email, password }, 0)).token
    },
  }
}
