export type Selection = { start: number; end: number }

/** Puts `insertion` where the cursor stands (over the selected text, if any); `cursor` is the place behind it. */
export function insertAtCursor(text: string, selection: Selection, insertion: string): { text: string; cursor: number } {
  const start = Math.min(Math.max(selection.start, 0), text.length)
  const end = Math.min(Math.max(selection.end, start), text.length)
  return { text: text.slice(0, start) + insertion + text.slice(end), cursor: start + insertion.length }
}

/** The spaces and tabs a new line should begin with: those of the line the cursor stands in. */
export function indentationAt(text: string, position: number): string {
  const lineStart = text.lastIndexOf("\n", position - 1) + 1
  return /^[ \t]*/.exec(text.slice(lineStart, position))![0]
}

/** Where the given line (counted from 1) begins and ends; the last line for numbers beyond the text. */
export function lineSelection(text: string, line: number): Selection {
  const lines = text.split("\n")
  const index = Math.min(Math.max(line, 1), lines.length) - 1
  const start = lines.slice(0, index).reduce((sum, before) => sum + before.length + 1, 0)
  return { start, end: start + lines[index]!.length }
}
