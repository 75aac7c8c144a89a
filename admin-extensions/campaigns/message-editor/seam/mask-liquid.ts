import { findLiquidSpans } from "../../../../src/core/campaigns/liquid-spans"

/** The text with every piece of Liquid and every comment overwritten, letter for letter: places in it are places in the text. */
export function maskLiquid(text: string): string {
  let masked = ""
  let from = 0
  for (const { source, start } of findLiquidSpans(text)) {
    masked += text.slice(from, start) + source.replace(/[^\n]/g, "x")
    from = start + source.length
  }
  return (masked + text.slice(from)).replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, " "))
}
