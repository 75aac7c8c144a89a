import { Text, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SegmentPreviewResponse } from "../../../src/core/http/segments"
import { useFormat } from "../../kit"

type Difference = NonNullable<SegmentPreviewResponse["preview"]["difference"]>

/** What saving would change: how many join, how many leave, and a few of them by name. */
export function DifferencePanel({ difference, pending }: { difference: Difference; pending: boolean }) {
  const { t } = useTranslation("marketing")
  const { joins, leaves } = difference
  return (
    <div className={clx("flex flex-col gap-y-2 transition-opacity", pending && "opacity-50")} aria-live="polite">
      <Text size="small" leading="compact" weight="plus">{t("segments.difference.title")}</Text>
      {joins === 0 && leaves === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">{t("segments.difference.same")}</Text>
      ) : (
        <div className="grid grid-cols-2 gap-2">
          <Side count={joins} word="join" people={difference.joining} className="text-ui-tag-green-text" sign="+" />
          <Side count={leaves} word="leave" people={difference.leaving} className="text-ui-tag-red-text" sign="−" />
        </div>
      )}
    </div>
  )
}

type SideProps = { count: number; word: "join" | "leave"; people: Difference["joining"]; className: string; sign: string }

function Side({ count, word, people, className, sign }: SideProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return (
    <div className="bg-ui-bg-subtle shadow-borders-base flex min-w-0 flex-col gap-y-1 rounded-md p-3">
      <span className="flex items-baseline gap-x-1.5">
        <span className={clx("text-lg font-medium tabular-nums", count > 0 ? className : "text-ui-fg-muted")}>{count > 0 && sign}{format.number(count)}</span>
        <Text size="small" leading="compact" className="text-ui-fg-subtle">{t(`segments.difference.${word}`, { count })}</Text>
      </span>
      {people.slice(0, 3).map((person) => (
        <Text key={person.id} size="xsmall" leading="compact" className="text-ui-fg-muted truncate">{person.name || person.email}</Text>
      ))}
    </div>
  )
}
