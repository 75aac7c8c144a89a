import type { Touch } from "./eligible-touches"

/** One way to divide the credit of an order among the touches before it. */
export type AttributionModel = {
  label: string
  help: string
  /** The kinds of touch the model looks at. */
  kinds: readonly Touch["kind"][]
  /** One share for each touch (at least one, oldest first); shares are 0 or more and sum to 1. */
  shares(touches: readonly Touch[]): number[]
}

/** Every model by name. To add one, add an object. */
export const models = {
  last_click: {
    label: "Last click",
    help: "The last click before the order earns all of it.",
    kinds: ["click"],
    shares: (touches) => touches.map((_, index) => (index === touches.length - 1 ? 1 : 0)),
  },
} satisfies Record<string, AttributionModel>

export type AttributionModelName = keyof typeof models
