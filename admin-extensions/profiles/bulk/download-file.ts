import { sdk } from "../../kit"

/**
 * Has the browser save /admin/marketing/<path>. With a session the browser fetches it itself, so that a large file goes
 * straight to the disk; where the admin signs in by token, which a link cannot carry, it goes through memory.
 */
export async function downloadFile(path: string, name: string): Promise<void> {
  const url = `${(__BACKEND_URL__ ?? "").replace(/\/$/, "")}/admin/marketing/${path}`
  if (__AUTH_TYPE__ !== "jwt") return save(url, name)
  const token = await sdk.client.getToken()
  const answer = await fetch(url, { headers: token ? { authorization: `Bearer ${token}` } : {} })
  if (!answer.ok) throw new Error(((await answer.json().catch(() => null)) as { message?: string } | null)?.message ?? answer.statusText)
  const held = URL.createObjectURL(await answer.blob())
  save(held, name)
  URL.revokeObjectURL(held)
}

function save(url: string, name: string): void {
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
}
