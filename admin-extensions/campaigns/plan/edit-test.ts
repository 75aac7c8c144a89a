import type { AbTest, Variant } from "../../../src/core/campaigns/plan.schema"

/** What the message itself says. */
export type OwnWords = { subject: string; preheader: string; mjml: string }

/** A variant to begin with. A copy of the message where nobody writes one from nothing; empty where the difference is the point. */
export function newVariant(vary: AbTest["vary"], own: OwnWords): Variant {
  switch (vary) {
    case "subject":
      return { name: "", subject: "", preheader: "" }
    case "sender":
      return { name: "", sender: { name: "", email: "" } }
    case "content":
      return { name: "", mjml: own.mjml }
    case "time":
      return { name: "", time: "18:00" }
  }
}

/** A test of one thing with the message as it is for its control, and one variant beside it. */
export function newTest(vary: AbTest["vary"], own: OwnWords): AbTest {
  const control: Variant = vary === "time" ? { name: "", time: "10:00" } : { name: "" }
  // With a time of each recipient's own nobody can wait for a winner.
  return { vary, variants: [control, newVariant(vary, own)], share: vary === "time" ? 100 : 20, metric: "clicks", decideAfterHours: 24 }
}

/** The variants with one of them changed; a text that is emptied is left to the message. */
export function changeVariant(variants: readonly Variant[], index: number, part: Partial<Variant>): Variant[] {
  return variants.map((variant, place) => (place === index ? { ...variant, ...part } : variant))
}
