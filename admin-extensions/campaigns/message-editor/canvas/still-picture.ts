import { encodeEntities } from "../seam/entities"

/** A drawn stand-in for a picture the canvas has no address of: none chosen yet, or one that differs from person to person. */
export function stillPicture(label: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="240" viewBox="0 0 600 240"><rect width="600" height="240" fill="#f4f4f5"/><path d="M262 136l24-32 20 26 12-14 22 20z" fill="#d4d4d8"/><circle cx="328" cy="92" r="9" fill="#d4d4d8"/><text x="300" y="176" text-anchor="middle" font-family="sans-serif" font-size="15" fill="#71717a">${encodeEntities(label)}</text></svg>`
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}
