import { Container, Text, Tooltip, clx } from "@medusajs/ui"
import { InformationCircle } from "@medusajs/icons"
import type { ReactNode } from "react"
import { Skeleton } from "./skeletons"

type FigureProps = {
  label: string
  value: ReactNode
  /** What the number means: its denominator, its period, what it is compared with. */
  meaning?: ReactNode
  /** One sentence on how it is computed, behind the small i. */
  help?: string
  loading?: boolean
}

/** One number with what it means. */
export function Figure({ label, value, meaning, help, loading }: FigureProps) {
  return (
    <div className="flex min-w-0 flex-col gap-y-1 px-4 py-4 md:px-6">
      <div className="flex items-center gap-x-1">
        <Text size="small" leading="compact" className="text-ui-fg-subtle">{label}</Text>
        {help && (
          <Tooltip content={help}>
            <button type="button" aria-label={`${label}: ${help}`} className="text-ui-fg-muted focus-visible:shadow-borders-focus rounded-full outline-none">
              <InformationCircle />
            </button>
          </Tooltip>
        )}
      </div>
      {loading ? <Skeleton className="h-7 w-24" /> : (
        <span className="text-ui-fg-base truncate text-lg font-medium md:text-xl tabular-nums">{value}</span>
      )}
      {meaning !== undefined && !loading && (
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted">{meaning}</Text>
      )}
    </div>
  )
}

/** Figures side by side in one container: two in a row on a phone, up to `columns` on a desk. */
export function Figures({ columns = 4, children }: { columns?: 2 | 3 | 4 | 5; children: ReactNode }) {
  return (
    <Container className="overflow-hidden p-0">
      <div
        className={clx("bg-ui-border-base grid grid-cols-2 gap-px [&>*]:bg-ui-bg-base", {
          "lg:grid-cols-3": columns === 3,
          "lg:grid-cols-4": columns === 4,
          "lg:grid-cols-5": columns === 5,
        })}
      >
        {children}
      </div>
    </Container>
  )
}
