import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { SegmentResponse } from "../../src/core/http/segments"

const filter = createDataTableFilterHelper<SegmentResponse>()

/** What the list of segments can be narrowed by. */
export function useSegmentFilters() {
  const { t } = useTranslation("marketing")
  return useMemo(() => [
    filter.accessor("kind", {
      type: "radio",
      label: t("segments.kind.filter"),
      options: (["dynamic", "static"] as const).map((kind) => ({ value: kind, label: t(`segments.kind.${kind}`) })),
    }),
  ], [t])
}
