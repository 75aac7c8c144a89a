import { guardFormulas } from "./guard-formulas"

/** What a cell may hold: text of people's making, a number or a yes-or-no of ours, or nothing. */
export type Cell = string | number | boolean | null

/**
 * One record of RFC 4180, with its line end. In texts an apostrophe stands before what a spreadsheet would run as a formula,
 * also one that separates by semicolons or tabs; numbers are ours and stay as they are.
 */
export function writeCsvRecord(cells: readonly Cell[]): string {
  return `${cells.map(writeCell).join(",")}\r\n`
}

/** What spreadsheets need at the start of a file to read it as UTF-8. */
export const byteOrderMark = "\uFEFF"

function writeCell(cell: Cell): string {
  if (cell === null) return ""
  if (typeof cell !== "string") return String(cell)
  const text = guardFormulas(cell)
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
