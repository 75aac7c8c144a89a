import type { CheckFinding } from "./check"
import { lawChecks } from "./law-checks"
import type { CheckGround, MessageCheck } from "./message-check"
import { pageChecks } from "./page-checks"
import { sampleCheck } from "./sample-check"
import { wordChecks } from "./word-checks"

/** Every check of a message that can be drawn. To add one, add an object to one of these lists, and its row in docs/checks.md. */
export const messageChecks: readonly MessageCheck[] = [...lawChecks, sampleCheck, ...pageChecks, ...wordChecks]

const weights = { problem: 0, warning: 1, fine: 2 }

/** What all checks found, the worst first; a check that found nothing says that it is fine. */
export function checkBeforeSending(ground: CheckGround, more: readonly CheckFinding[] = []): CheckFinding[] {
  const found = messageChecks.flatMap(({ name, fine, find }): CheckFinding[] => {
    const findings = find(ground)
    return findings.length ? findings.map((finding) => ({ name, ...finding })) : [{ name, level: "fine", message: fine, remedy: null }]
  })
  return [...more, ...found].sort((a, b) => weights[a.level] - weights[b.level])
}
