import { CheckCircleSolid, ExclamationCircleSolid, InformationCircleSolid } from "@medusajs/icons"
import { Container, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

const looks = {
  info: <InformationCircleSolid className="text-ui-tag-blue-icon" />,
  warning: <ExclamationCircleSolid className="text-ui-tag-orange-icon" />,
  error: <ExclamationCircleSolid className="text-ui-tag-red-icon" />,
  success: <CheckCircleSolid className="text-ui-tag-green-icon" />,
}

type NoticeProps = { tone: keyof typeof looks; title: string; text?: ReactNode; actions?: ReactNode }

/** Something a person should know on this page, with what to do about it. */
export function Notice({ tone, title, text, actions }: NoticeProps) {
  return (
    <Container role={tone === "error" ? "alert" : "status"} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 px-6 py-4">
      <div className="flex min-w-0 flex-1 basis-60 items-start gap-x-3">
        <div className="mt-0.5 shrink-0">{looks[tone]}</div>
        <div className="flex min-w-0 flex-col gap-y-1">
          <Text size="small" leading="compact" weight="plus" className="pt-0.5">{title}</Text>
          {text && <Text size="small" className="text-ui-fg-subtle break-words">{text}</Text>}
        </div>
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </Container>
  )
}
