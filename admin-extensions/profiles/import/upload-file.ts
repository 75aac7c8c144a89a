import type { Problem } from "../../../src/core/base/problem"
import type { BulkJobDetailResponse } from "../../../src/core/http/bulk"
import { RequestError, sdk, type Query } from "../../kit"
import { writeQuery } from "../../kit/write-query"

/** Where a file goes, below /admin/marketing, and what is said with it. */
export type Upload = { to: string; query?: Query }

/** Uploads a file as it is, telling how much of it has gone (0 to 1). `fetch` cannot tell that, so this is an XMLHttpRequest. */
export async function uploadFile(file: File, { to, query, onProgress, signal }: Upload & { onProgress: (share: number) => void; signal: AbortSignal }): Promise<BulkJobDetailResponse> {
  const token = __AUTH_TYPE__ === "jwt" ? await sdk.client.getToken() : null
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.open("POST", `${(__BACKEND_URL__ ?? "").replace(/\/$/, "")}/admin/marketing/${to}${writeQuery({ ...query, name: file.name })}`)
    call.withCredentials = true
    call.responseType = "json"
    call.setRequestHeader("content-type", "text/csv")
    if (token) call.setRequestHeader("authorization", `Bearer ${token}`)
    call.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0)
    call.onload = () => {
      if (call.status >= 200 && call.status < 300) return resolve(call.response as BulkJobDetailResponse)
      const { message, problems } = (call.response ?? {}) as { message?: string; problems?: Problem[] }
      reject(new RequestError(message ?? call.statusText, call.status, problems))
    }
    call.onerror = () => reject(new Error("The connection was lost while the file was on its way."))
    call.onabort = () => reject(new DOMException("The upload was stopped.", "AbortError"))
    signal.addEventListener("abort", () => call.abort())
    call.send(file)
  })
}
