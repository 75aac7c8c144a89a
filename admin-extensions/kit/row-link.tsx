import type { ReactNode } from "react"
import { Link } from "react-router-dom"

/** The main cell of a clickable row as a link, so that the row can be reached and opened by keyboard. */
export function RowLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      onClick={(event) => event.stopPropagation()}
      className="text-ui-fg-base hover:text-ui-fg-interactive focus-visible:shadow-borders-focus block min-w-0 rounded outline-none"
    >
      {children}
    </Link>
  )
}
