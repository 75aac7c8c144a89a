import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { suppressionReasons } from "../../src/core/campaigns/suppression-reasons"
import type { SuppressionResponse } from "../../src/core/http/suppressions"

const filter = createDataTableFilterHelper<SuppressionResponse>()

/** What the suppression list can be narrowed by. */
export function useSuppressionFilters() {
  const { t } = useTranslation("marketing")
  return useMemo(() => [
    filter.accessor("reason", { type: "select", label: t("suppressions.field.reason"), options: suppressionReasons.map(({ code, label }) => ({ value: code, label })) }),
  ], [t])
}
