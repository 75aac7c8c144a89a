import { ArrowLeftMini, ArrowRightMini, ArrowUturnLeft, BellAlert, Bolt, Clock, CreditCard, CursorArrowRays, Envelope, ExclamationCircle, Eye, MagnifyingGlass, Photo, ShieldCheck, ShoppingBag, ShoppingCart, Window } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { ComponentType } from "react"
import { Link } from "react-router-dom"
import type { TimelineEntry } from "../../src/core/http/profiles"
import { RelativeMoment } from "../kit"

const icons: Record<TimelineEntry["kind"], ComponentType> = {
  order: ShoppingCart,
  sent: Envelope,
  click: CursorArrowRays,
  open: Eye,
  unsubscribe: BellAlert,
  bounced: ArrowUturnLeft,
  complained: ExclamationCircle,
  consent: ShieldCheck,
  joined: ArrowRightMini,
  left: ArrowLeftMini,
  visit: Window,
  viewed: Photo,
  searched: MagnifyingGlass,
  added_to_cart: ShoppingBag,
  checkout: CreditCard,
  event: Bolt,
  abandoned_cart: Clock,
}

const pages = { order: "/orders", campaign: "/marketing/campaigns", segment: "/marketing/segments", product: "/products" }

/** What happened to a person, as a list on a line. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol className="flex flex-col">
      {entries.map((entry, index) => {
        const Icon = icons[entry.kind]
        return (
          <li key={`${entry.at}-${index}`} className="group relative flex gap-x-3 pb-4 last:pb-0">
            <span aria-hidden className="bg-ui-border-base absolute bottom-0 left-3 top-7 w-px group-last:hidden" />
            <span aria-hidden className="bg-ui-bg-component text-ui-fg-subtle flex size-6 shrink-0 items-center justify-center rounded-full">
              <Icon />
            </span>
            <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 pt-0.5">
              <Text size="small" leading="compact" className="min-w-0 break-words">
                {entry.subject ? (
                  <Link
                    to={`${pages[entry.subject.type]}/${entry.subject.id}`}
                    className="hover:text-ui-fg-interactive focus-visible:shadow-borders-focus rounded outline-none"
                  >
                    {entry.text}
                  </Link>
                ) : entry.text}
              </Text>
              <span className="txt-compact-xsmall text-ui-fg-muted shrink-0"><RelativeMoment at={entry.at} /></span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
