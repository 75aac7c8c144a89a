import { Label, Select, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useStaticSegments } from "./queries"

type StaticSegmentPickerProps = { value: string; onChange: (id: string) => void; label?: string }

/** One of the segments whose people are chosen by hand; where there is none, the way to make one. */
export function StaticSegmentPicker({ value, onChange, label }: StaticSegmentPickerProps) {
  const { t } = useTranslation("marketing")
  const id = useId()
  const { data, error } = useStaticSegments()
  if (error) return <Text size="small" className="text-ui-fg-error">{error.message}</Text>
  if (data?.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("bulk.segment.none")} <Link to="/marketing/segments/create" className="text-ui-fg-interactive">{t("bulk.segment.create")}</Link>
      </Text>
    )
  }
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">{label ?? t("bulk.segment.label")}</Label>
      <Select value={value} onValueChange={onChange} disabled={!data}>
        <Select.Trigger id={id}><Select.Value placeholder={t("bulk.segment.choose")} /></Select.Trigger>
        <Select.Content>{data?.map((segment) => <Select.Item key={segment.id} value={segment.id}>{segment.name}</Select.Item>)}</Select.Content>
      </Select>
    </div>
  )
}
