const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'", nbsp: " " }

/** The few entities that quoting makes, read back. Others stay as they are written. */
export const decodeEntities = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos|#39|nbsp);/g, (_, name: string) => NAMED[name]!)

/** A text that means itself in HTML, between tags and between double quotes. */
export const encodeEntities = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;")
