import { createDataTableFilterHelper } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { ConsentState, ProfileListItem } from "../../src/core/http/profiles"
import type { SegmentListResponse } from "../../src/core/http/segments"
import { queryKeys, request, sdk, useFormat } from "../kit"

const filter = createDataTableFilterHelper<ProfileListItem & Record<string, unknown>>()
const consents: ConsentState[] = ["subscribed", "pending", "unsubscribed", "never_asked"]

/** The names of the filters in the URL and in the API. Minimum spent is in minor units there, so it has its own input. */
export const profileFilters = ["email_consent", "has_account", "country_code", "group_id", "segment_id", "min_orders", "min_spent"] as const

/** The filters of the list of customers; countries are those of the shop's regions. */
export function useProfileFilters() {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const groups = useQuery({
    queryKey: ["marketing", "choices", "groups"],
    queryFn: async () => (await sdk.admin.customerGroup.list({ limit: 200, fields: "id,name" })).customer_groups,
  })
  const regions = useQuery({
    queryKey: ["marketing", "choices", "regions"],
    queryFn: async () => (await sdk.admin.region.list({ limit: 100, fields: "id,*countries" })).regions,
  })
  const segments = useQuery({
    queryKey: queryKeys.segments.list({ limit: 100, order: "name" }),
    queryFn: () => request<SegmentListResponse>("segments", { query: { limit: 100, order: "name" } }),
  })
  return useMemo(() => {
    const codes = new Set((regions.data ?? []).flatMap((region) => (region.countries ?? []).map((country) => country.iso_2 ?? "")))
    const countries = [...codes].filter(Boolean).map((code) => ({ value: code, label: format.country(code) }))
    return [
      filter.accessor("email_consent", {
        type: "multiselect",
        label: t("profiles.field.consent"),
        searchable: false,
        options: consents.map((value) => ({ value, label: t(`status.consent.${value}`) })),
      }),
      filter.accessor("has_account", {
        type: "radio",
        label: t("profiles.field.account"),
        options: [{ value: "true", label: t("profiles.account.yes") }, { value: "false", label: t("profiles.account.no") }],
      }),
      filter.accessor("country_code", {
        type: "multiselect",
        label: t("profiles.field.country"),
        options: countries.sort((a, b) => a.label.localeCompare(b.label, format.locale)),
      }),
      filter.accessor("group_id", {
        type: "multiselect",
        label: t("profiles.field.groups"),
        options: (groups.data ?? []).map(({ id, name }) => ({ value: id, label: name ?? id })),
      }),
      filter.accessor("segment_id", {
        type: "multiselect",
        label: t("profiles.field.segment"),
        options: (segments.data?.segments ?? []).map(({ id, name }) => ({ value: id, label: name })),
      }),
      filter.accessor("min_orders", { type: "number", label: t("profiles.field.min_orders"), includeOperators: false }),
      filter.accessor("min_spent", { type: "number", label: t("profiles.field.min_spent"), includeOperators: false }),
    ]
  }, [t, format, groups.data, regions.data, segments.data])
}
