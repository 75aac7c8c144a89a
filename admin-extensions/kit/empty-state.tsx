import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type EmptyStateProps = { icon?: ReactNode; title: string; text?: string; children?: ReactNode }

/** Says why there is nothing here, and offers the next step as children. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center justify-center gap-y-3 px-6 py-12 text-center">
      {icon && <div className="text-ui-fg-muted">{icon}</div>}
      <div className="flex max-w-md flex-col gap-y-1">
        <Heading level="h3">{title}</Heading>
        {text && <Text size="small" className="text-ui-fg-subtle">{text}</Text>}
      </div>
      {children}
    </div>
  )
}
