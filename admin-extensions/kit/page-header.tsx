import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type PageHeaderProps = { title: ReactNode; subtitle?: ReactNode; status?: ReactNode; actions?: ReactNode; children?: ReactNode }

/** The top of a page: its name, what it is, its state and its actions. Wraps on narrow screens. */
export function PageHeader(props: PageHeaderProps) {
  return (
    <Container className="p-0">
      <HeaderRow {...props} />
    </Container>
  )
}

/** The same row for the top of a section that already has a container. */
export function HeaderRow({ title, subtitle, status, actions, children, level = "h1" }: PageHeaderProps & { level?: "h1" | "h2" }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Heading level={level} className="min-w-0 break-words">{title}</Heading>
          {status}
        </div>
        {subtitle && <Text size="small" className="text-ui-fg-subtle">{subtitle}</Text>}
        {children}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  )
}
