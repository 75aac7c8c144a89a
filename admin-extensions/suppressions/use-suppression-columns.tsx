import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { SuppressionResponse } from "../../src/core/http/suppressions"
import { useFormat } from "../kit"
import { ReasonTag } from "./reason-tag"

const column = createDataTableColumnHelper<SuppressionResponse>()

/** The columns of the suppression list; the address opens what is known of it. */
export function useSuppressionColumns(show: (id: string) => void) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return useMemo(() => [
    column.accessor("email", {
      header: t("suppressions.field.address"),
      truncateTooltip: false,
      minSize: 220,
      maxSize: 420,
      cell: ({ row: { original: { id, email, profile } } }) => (
        <button type="button" onClick={() => show(id)} className="focus-visible:shadow-borders-focus flex min-w-0 max-w-[min(400px,60vw)] flex-col gap-y-0.5 rounded py-1.5 text-start outline-none">
          <Text size="small" leading="compact" weight="plus" className="w-full truncate">{email ?? <span className="text-ui-fg-subtle font-mono">{`${id.slice(0, 16)}…`}</span>}</Text>
          <Text size="xsmall" leading="compact" className="text-ui-fg-muted w-full truncate">{profile ? profile.name || t("suppressions.known") : t("suppressions.unknown")}</Text>
        </button>
      ),
    }),
    column.accessor("reason", { header: t("suppressions.field.reason"), cell: ({ getValue }) => <ReasonTag reason={getValue()} /> }),
    column.accessor("since", {
      header: t("suppressions.field.since"),
      enableSorting: true,
      sortLabel: t("suppressions.field.since"),
      sortAscLabel: t("sort.oldest"),
      sortDescLabel: t("sort.newest"),
      cell: ({ getValue }) => <span className="text-nowrap">{format.date(getValue())}</span>,
    }),
    column.accessor("expires_at", { header: t("suppressions.field.until"), cell: ({ getValue }) => <span className="text-nowrap">{getValue() ? format.date(getValue()) : t("suppressions.for_good")}</span> }),
    column.accessor("note", { header: t("suppressions.field.note"), maxSize: 320, cell: ({ getValue }) => <span className="text-ui-fg-subtle block max-w-[300px] truncate" title={getValue() ?? undefined}>{getValue() ?? "–"}</span> }),
  ], [t, format, show])
}
