import { useEffect, useRef } from "react"

/** Ctrl+S (⌘S) saves, as everywhere; nothing happens without `save`. */
export function useSaveKey(save: (() => void) | undefined): void {
  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!latest.current || event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener("keydown", onKey)
    return () => window.removeEventListener("keydown", onKey)
  }, [])
}
