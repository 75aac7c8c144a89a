/** How much a finding weighs: a problem forbids sending, a warning is worth a look. */
export const checkLevels = ["problem", "warning", "fine"] as const
export type CheckLevel = (typeof checkLevels)[number]

/** What one check found: what is so, what to do about it, and where in the MJML (a line from 1), if it is one place. */
export type CheckFinding = { level: CheckLevel; name: string; message: string; remedy: string | null; line?: number }
