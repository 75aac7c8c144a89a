/** What separates the columns: the one of , ; tab | that its first record holds most often outside quotes; a comma when it holds none. */
export function sniffSeparator(start: string): string {
  const counts = new Map([...",;\t|"].map((separator) => [separator, 0]))
  let quoted = false
  for (const sign of start) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === "\n" || sign === "\r")) break
    else if (!quoted && counts.has(sign)) counts.set(sign, counts.get(sign)! + 1)
  }
  const [[separator, found]] = [...counts].sort(([, a], [, b]) => b - a) as [[string, number]]
  return found ? separator : ","
}

/** Why the file cannot be read, by its first bytes (as Latin-1 text); null when nothing speaks against it. */
export function whyNotCsv(start: string): string | null {
  if (/^(ÿþ|þÿ)/.test(start)) return "The file is in UTF-16. Save it as “CSV UTF-8” and upload it again."
  if (start.startsWith("PK")) return "This is a spreadsheet file (XLSX or ODS), not CSV. Save it as “CSV UTF-8” and upload it again."
  if (start.startsWith("%PDF")) return "This is a PDF, not CSV."
  return null
}

/** A cell's bytes, given as Latin-1 text: as UTF-8, and where they are none as Windows-1252, which Excel writes. NUL, which no database keeps, is left out. */
export function decodeCell(latin: string): { text: string; encoding: "ascii" | "utf-8" | "windows-1252" } {
  if (!/[\x80-\xff]/.test(latin)) return { text: clean(latin), encoding: "ascii" }
  const bytes = Uint8Array.from(latin, (sign) => sign.charCodeAt(0))
  try {
    return { text: clean(strict.decode(bytes)), encoding: "utf-8" }
  } catch {
    return { text: clean(latin.replace(/[\x80-\x9f]/g, (sign) => windows[sign.charCodeAt(0) - 0x80]!)), encoding: "windows-1252" }
  }
}

const strict = new TextDecoder("utf-8", { fatal: true })
/** What Windows-1252 has from 0x80 to 0x9f, where Latin-1 has control signs. Written out: some Node.js versions decode the name as Latin-1. */
const windows = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"]
const clean = (text: string) => text.replaceAll("\0", "").trim()
