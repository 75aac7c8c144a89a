/** Why an address is on the suppression list. `release`: what taking it off by hand needs; "never" can only be undone by the person. */
export type SuppressionReason = { code: string; label: string; explanation: string; release: "note" | "confirm" | "never" }

/** Every reason there is. To add one, add an entry. */
export const suppressionReasons = [
  { code: "unsubscribed", label: "Unsubscribed", release: "note", explanation: "The person unsubscribed. Taken off the list, they stay unsubscribed: only they can subscribe again." },
  { code: "complaint", label: "Reported as spam", release: "confirm", explanation: "The person reported a mail as spam. Mailing them again harms the delivery of everybody else's mails." },
  { code: "hard_bounce", label: "Address does not exist", release: "note", explanation: "A mail came back for good: the mail server knows no such address." },
  { code: "soft_bounces", label: "Put off too often", release: "note", explanation: "Five mails in a row were put off over two weeks. The address rests for ninety days." },
  { code: "manual", label: "Put on by hand", release: "note", explanation: "Somebody of the shop put the address on the list." },
  { code: "imported", label: "Imported", release: "note", explanation: "The address came with a list from another system." },
  { code: "erased", label: "Erased", release: "never", explanation: "The person was erased. The address stays on the list so that nothing brings them back." },
] as const satisfies readonly SuppressionReason[]

export type SuppressionCode = (typeof suppressionReasons)[number]["code"]

/** Reasons that a person's own, proven wish undoes besides their unsubscription. */
export const restingCodes = ["soft_bounces", "imported"] as const satisfies readonly SuppressionCode[]

/** The catalogue's entry for a code; one it does not hold is shown as it is and released with a note. */
export function findSuppressionReason(code: string): SuppressionReason {
  return suppressionReasons.find((reason) => reason.code === code) ?? { code, label: code, explanation: "", release: "note" }
}

/** What somebody types to take a complaint off the list. */
export const RELEASE_WORD = "release"

/** Why a suppression cannot be taken off the list with these words, in a sentence; undefined when it can. */
export function whyNotReleased(code: string, confirm: string | undefined): { path: string[]; message: string } | undefined {
  const { release } = findSuppressionReason(code)
  if (release === "never") return { path: ["reason"], message: "This person was erased. Only they can come back, by subscribing or ordering anew." }
  if (release === "confirm" && confirm?.trim().toLowerCase() !== RELEASE_WORD) {
    return { path: ["confirm"], message: `This person reported a mail as spam. Type “${RELEASE_WORD}” if you are sure that they want mails again.` }
  }
  return undefined
}
