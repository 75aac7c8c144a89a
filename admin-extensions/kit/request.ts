import type { Problem } from "../../src/core/base/problem"
import { sdk } from "./sdk"
import { writeQuery, type Query } from "./write-query"

/** An answer other than 2xx: the server's sentence, its status, and where the value sent was wrong. */
export class RequestError extends Error {
  constructor(message: string, readonly status: number, readonly problems: Problem[] = []) {
    super(message)
  }
}

type RequestOptions = { method?: "GET" | "POST" | "DELETE"; query?: Query; body?: unknown; signal?: AbortSignal }

/**
 * Calls /admin/marketing/<path>. Medusa's own client drops everything but the message of an error, and
 * the places of problems are what a form needs, so the answer is read here.
 */
export async function request<T>(path: string, { method = "GET", query, body, signal }: RequestOptions = {}): Promise<T> {
  const token = __AUTH_TYPE__ === "jwt" ? await sdk.client.getToken() : null
  const response = await fetch(`${(__BACKEND_URL__ ?? "").replace(/\/$/, "")}/admin/marketing/${path}${writeQuery(query)}`, {
    method,
    signal,
    credentials: "include",
    headers: {
      accept: "application/json",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as T
  const { message, problems } = (answer ?? {}) as { message?: string; problems?: Problem[] }
  throw new RequestError(message ?? response.statusText, response.status, problems)
}
