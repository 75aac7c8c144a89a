import { useEffect, useRef, type ReactNode } from "react"

/**
 * Escape closes the list that is open inside, and only that. The modal around it listens on the document, earlier
 * than the list does, and would close instead; so the key is taken on the window, and the list's own button pressed.
 */
export function ClosesOnEscape({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const open = event.key === "Escape" ? box.current?.querySelector<HTMLButtonElement>("button[aria-expanded=true]") : null
      if (!open) return
      event.stopPropagation()
      open.click()
    }
    window.addEventListener("keydown", onKeyDown, true)
    return () => window.removeEventListener("keydown", onKeyDown, true)
  }, [])
  return <div ref={box}>{children}</div>
}
