import { useEffect, type ReactNode } from "react"
import { useBuilder } from "../builder-context"

/** While focus is inside, Escape belongs to the list that opens there and not to the modal around it. */
export function EscapeHold({ children }: { children: ReactNode }) {
  const { holdEscape } = useBuilder()
  useEffect(() => () => holdEscape(false), [holdEscape])
  return <div onFocus={() => holdEscape(true)} onBlur={() => holdEscape(false)}>{children}</div>
}
