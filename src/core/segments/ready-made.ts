import { behaviourSegments } from "./ready-made/behaviour"
import { customerSegments } from "./ready-made/customers"
import type { ReadyMade } from "./ready-made/ready-made-segment"

/** The segments that come with the product, in the order they are offered. Some leave a choice open, which checkRule then asks for. */
export const readyMadeSegments: readonly ReadyMade[] = [...customerSegments, ...behaviourSegments]
