import { useEffect } from "react"

/** The ids before and after one in a page of the list; undefined at its ends and for somebody who is not in it. */
export function neighbours(ids: readonly string[], id: string): { previous: string | undefined; next: string | undefined } {
  const place = ids.indexOf(id)
  return { previous: place > 0 ? ids[place - 1] : undefined, next: place < 0 ? undefined : ids[place + 1] }
}

const fields = "input, textarea, select, [contenteditable=true], [role=combobox], [role=listbox], [role=menu], [role=alertdialog]"

/** j or → goes on, k or ← goes back, unless somebody is writing or choosing. */
export function useTurnByKeys(turn: { previous?: () => void; next?: () => void }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const busy = event.target instanceof Element && event.target.closest(fields)
      if (busy || event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
      const act = event.key === "j" || event.key === "ArrowRight" ? turn.next : event.key === "k" || event.key === "ArrowLeft" ? turn.previous : undefined
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener("keydown", onKeyDown)
    return () => window.removeEventListener("keydown", onKeyDown)
  }, [turn.previous, turn.next])
}
