import { useEffect, useState, type RefObject } from "react"

/** True once the element has come near the screen, and from then on. */
export function useSeen(element: RefObject<HTMLElement>): boolean {
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (seen || !element.current) return
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true), { rootMargin: "200px" })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, seen])
  return seen
}
