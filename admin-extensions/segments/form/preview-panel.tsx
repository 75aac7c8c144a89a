import { Text, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { SegmentPreviewResponse } from "../../../src/core/http/segments"
import { ErrorState, Skeleton, useFormat } from "../../kit"
import { DifferencePanel } from "./difference"

type PreviewPanelProps = {
  preview: SegmentPreviewResponse["preview"] | undefined
  /** Conditions that are not finished: no count can be shown for them. */
  unfinished: number
  pending: boolean
  error: unknown
  retry: () => void
}

/** Whom the rule being edited holds for: how many of how many, in words, and a few of them. */
export function PreviewPanel({ preview, unfinished, pending, error, retry }: PreviewPanelProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  if (error && unfinished === 0) return <ErrorState error={error} retry={retry} framed={false} />
  const count = unfinished > 0 ? null : preview?.count ?? null
  const share = preview && count !== null && preview.of > 0 ? (count / preview.of) * 100 : 0
  return (
    <div className="flex flex-col gap-y-6" aria-busy={pending}>
      <div className="flex flex-col gap-y-2" aria-live="polite">
        <Text size="small" leading="compact" weight="plus">{t("segments.preview.title")}</Text>
        {unfinished > 0 ? (
          <Text size="small" className="text-ui-fg-subtle">
            {t("segments.preview.unfinished", { count: unfinished, formatted: format.number(unfinished) })}
          </Text>
        ) : count === null || !preview ? (
          <Skeleton className="h-8 w-32" />
        ) : (
          <>
            <div className={clx("flex flex-wrap items-baseline gap-x-2 transition-opacity", pending && "opacity-50")}>
              <span className="text-ui-fg-base text-3xl font-medium tabular-nums">{format.number(count)}</span>
              <Text size="small" className="text-ui-fg-subtle">
                {preview.of > 0 && t("segments.preview.of", { total: format.number(preview.of), share: format.share(count, preview.of) })}
              </Text>
            </div>
            <div className="bg-ui-bg-component h-1.5 w-full overflow-hidden rounded-full" aria-hidden>
              <div className="bg-ui-tag-blue-icon h-full rounded-full transition-all" style={{ width: `${share}%` }} />
            </div>
          </>
        )}
      </div>
      {preview?.difference && count !== null && <DifferencePanel difference={preview.difference} pending={pending} />}
      {preview && (
        <div className="flex flex-col gap-y-1">
          <Text size="small" leading="compact" weight="plus">{t("segments.preview.sentence")}</Text>
          <Text size="small" className="text-ui-fg-subtle break-words">{preview.sentence}</Text>
        </div>
      )}
      {preview && count !== null && (
        <div className={clx("flex flex-col gap-y-2 transition-opacity", pending && "opacity-50")}>
          <Text size="small" leading="compact" weight="plus">{t("segments.preview.sample")}</Text>
          {preview.sample.length === 0 ? (
            <Text size="small" className="text-ui-fg-muted">{t("segments.preview.nobody")}</Text>
          ) : (
            <ul className="divide-y">
              {preview.sample.map((person) => (
                <li key={person.id} className="flex items-center justify-between gap-x-3 py-2">
                  <Link
                    to={`/marketing/customers/${person.id}`}
                    target="_blank"
                    className="hover:text-ui-fg-interactive focus-visible:shadow-borders-focus flex min-w-0 flex-col rounded outline-none"
                  >
                    <Text size="small" leading="compact" className="truncate">{person.name || person.email}</Text>
                    <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">
                      {t("segments.preview.person", {
                        count: person.orders,
                        formatted: format.number(person.orders),
                        last: person.last_order_at ? format.relative(person.last_order_at) : t("profiles.never_ordered"),
                      })}
                    </Text>
                  </Link>
                  <Text size="small" leading="compact" className="shrink-0 tabular-nums">{format.money(person.spent, preview.reporting_currency)}</Text>
                </li>
              ))}
            </ul>
          )}
          <Text size="xsmall" className="text-ui-fg-muted">{t("segments.preview.as_of", { time: format.dateTime(preview.as_of) })}</Text>
        </div>
      )}
    </div>
  )
}
