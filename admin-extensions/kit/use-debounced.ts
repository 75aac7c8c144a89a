import { useEffect, useState } from "react"

/** The value as it stood once it had been left alone for `ms`; equal JSON counts as the same value. */
export function useDebounced<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value)
  const written = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(written) as T), ms)
    return () => clearTimeout(timer)
  }, [written, ms])
  return settled
}
