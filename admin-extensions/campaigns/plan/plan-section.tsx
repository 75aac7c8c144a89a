import { TriangleDownMini } from "@medusajs/icons"
import { Text, clx } from "@medusajs/ui"
import { useId, useState, type ReactNode } from "react"

type PlanSectionProps = { title: string; /** What is chosen, in a few words, in sight also while it is closed. */ summary: string; wrong?: boolean; startOpen?: boolean; children: ReactNode }

/** A part of the plan that may be left alone: closed it says what holds, open it can be changed. */
export function PlanSection({ title, summary, wrong = false, startOpen = false, children }: PlanSectionProps) {
  const [open, setOpen] = useState(startOpen || wrong)
  const id = useId()
  return (
    <section className="bg-ui-bg-component shadow-elevation-card-rest rounded-lg">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="focus-visible:shadow-borders-focus flex w-full items-center justify-between gap-x-4 rounded-lg px-4 py-3 text-start outline-none"
      >
        <span className="flex min-w-0 flex-col gap-y-0.5">
          <span className="font-sans txt-compact-medium-plus text-ui-fg-base">{title}</span>
          <Text asChild size="small" className={clx("break-words", wrong ? "text-ui-fg-error" : "text-ui-fg-subtle")}><span>{summary}</span></Text>
        </span>
        <TriangleDownMini className={clx("text-ui-fg-muted shrink-0 transition-transform", open && "rotate-180")} />
      </button>
      {open && <div id={id} className="flex flex-col gap-y-4 border-t px-4 py-4">{children}</div>}
    </section>
  )
}
