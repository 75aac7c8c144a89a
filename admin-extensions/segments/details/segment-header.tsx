import { ArrowDownTray, ArrowPath, EllipsisHorizontal, ListCheckbox, PencilSquare, SquareTwoStack, Trash } from "@medusajs/icons"
import { ActionMenu } from "@medusajs/dashboard/components"
import { Button, IconButton } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { SegmentDetailResponse } from "../../../src/core/http/segments"
import { PageHeader } from "../../kit"
import { BulkDialog } from "../../profiles/bulk"
import { SegmentMarks } from "../segment-marks"
import { useSegmentActions } from "../use-segment-actions"
import { membersRule } from "./members-rule"

/** The name of a segment, what kind it is, and what can be done with it. */
export function SegmentHeader({ segment }: { segment: SegmentDetailResponse["segment"] }) {
  const { t } = useTranslation("marketing")
  const { refresh, duplicate, freeze, remove } = useSegmentActions(segment)
  const [exporting, setExporting] = useState(false)
  const dynamic = segment.kind === "dynamic"
  const edit = `/marketing/segments/${segment.id}/edit`
  return (
    <>
      <PageHeader
        title={segment.name}
        subtitle={segment.description}
        status={<SegmentMarks segment={segment} />}
        actions={
          <>
            <Button size="small" variant="secondary" asChild><Link to={edit}>{t("action.edit")}</Link></Button>
            <Button size="small" asChild><Link to={`/marketing/campaigns/create?segment=${segment.id}`}>{t("segments.action.use")}</Link></Button>
            <ActionMenu
              groups={[
                {
                  actions: [
                    { label: t("action.edit"), icon: <PencilSquare />, to: edit },
                    ...(dynamic ? [{ label: t("action.refresh"), icon: <ArrowPath />, onClick: () => void refresh() }] : []),
                    { label: t("action.duplicate"), icon: <SquareTwoStack />, onClick: () => void duplicate() },
                    ...(dynamic ? [{ label: t("segments.action.freeze"), icon: <ListCheckbox />, onClick: () => void freeze() }] : []),
                    { label: t("segments.action.export"), icon: <ArrowDownTray />, onClick: () => setExporting(true), disabled: segment.member_count === 0 },
                  ],
                },
                { actions: [{ label: t("action.delete"), icon: <Trash />, onClick: () => void remove() }] },
              ]}
            >
              <IconButton size="small" variant="transparent" aria-label={t("action.more")}><EllipsisHorizontal /></IconButton>
            </ActionMenu>
          </>
        }
      />
      {exporting && <BulkDialog work={{ kind: "export", target: { rule: membersRule(segment.id) }, people: segment.member_count }} onClose={() => setExporting(false)} />}
    </>
  )
}
