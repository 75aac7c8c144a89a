import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

/** A titled part of the editor's form. */
export function EditorSection({ title, text, actions, children }: { title: string; text?: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-y-4">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-col gap-y-0.5">
          <Heading level="h2">{title}</Heading>
          {text && <Text size="small" className="text-ui-fg-subtle">{text}</Text>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
