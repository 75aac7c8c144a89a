/** The colours of one template. Letters on `page`, `card` and `tint`, and `onAccent` on `accent`, have a contrast of 4.5:1 at least. */
export type Colours = {
  page: string
  card: string
  /** A panel on the card. */
  tint: string
  /** Headlines, text, and what stands back. */
  ink: string
  text: string
  quiet: string
  line: string
  /** Bands and buttons, and what is written on them. */
  accent: string
  onAccent: string
}

/** How one template looks, by day and by night, and its letters. `onPage` and `foot` are letters beside the cards, `dark.accentInk` is the accent as letters on a dark ground. */
export type Look = Colours & { onPage: string; foot: string; dark: Colours & { accentInk: string }; display: string; sans: string; displayWeight: number }

export const sans = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
export const serif = "Georgia, 'Iowan Old Style', 'Palatino Linotype', 'Times New Roman', serif"

const night = { page: "#101012", card: "#1b1b1f", tint: "#28282e", ink: "#fafafa", text: "#d4d4d8", quiet: "#a1a1aa", line: "#3f3f46" }

type LookWish = { night?: Partial<Colours>; accentInk: string; onPage?: string; foot?: string; display?: string; displayWeight?: number }

/** A look of these colours; `night` is what differs from the night all looks share. */
export function look(day: Colours, { night: own = {}, accentInk, onPage = day.ink, foot = day.quiet, display = sans, displayWeight = display === serif ? 400 : 700 }: LookWish): Look {
  return { ...day, onPage, foot, dark: { ...night, accent: day.accent, onAccent: day.onAccent, ...own, accentInk }, display, sans, displayWeight }
}
