import { Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { SegmentResponse } from "../../../src/core/http/segments"
import { PageDialog, notify } from "../../kit"
import { StaticPeople } from "../form/static-people"
import { useChangeMembers } from "../queries"
import { PersonFinder, type FoundPerson } from "./person-finder"

type AddPeopleDialogProps = { segment: SegmentResponse; onClose: () => void }

/** Puts people on a list kept by hand: found by name, or by a pasted list of addresses. Addresses of nobody stay in sight. */
export function AddPeopleDialog({ segment, onClose }: AddPeopleDialogProps) {
  const { t } = useTranslation("marketing")
  const change = useChangeMembers()
  const [people, setPeople] = useState<FoundPerson[]>([])
  const [emails, setEmails] = useState<string[]>([])
  const [unknown, setUnknown] = useState<string[]>([])
  const count = people.length + emails.length
  const add = async () => {
    try {
      const answer = await change.mutateAsync({ id: segment.id, add: { profile_ids: people.map(({ id }) => id), emails } })
      notify.done(t("segments.static.added", { count: answer.added }))
      if (answer.unknown.length === 0) onClose()
      else {
        setUnknown(answer.unknown)
        setPeople([])
      }
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <PageDialog
      title={t("segments.static.add_title", { name: segment.name })}
      text={t("segments.static.add_text")}
      confirm={t("segments.static.add")}
      cancel={t("action.close")}
      ready={count > 0}
      pending={change.isPending}
      act={add}
      onClose={onClose}
    >
      <div className="flex flex-col gap-y-2">
        <Text size="small" leading="compact" weight="plus">{t("segments.static.by_name")}</Text>
        <PersonFinder several chosen={people} onChange={setPeople} label={t("segments.why.find")} />
      </div>
      <StaticPeople emails={emails} onChange={setEmails} />
      {unknown.length > 0 && (
        <div role="alert" className="flex flex-col gap-y-1">
          <Text size="small" className="text-ui-fg-error">{t("segments.static.nobody", { count: unknown.length })}</Text>
          <Text size="small" className="text-ui-fg-subtle max-h-40 overflow-y-auto break-words">{unknown.join(", ")}</Text>
        </div>
      )}
    </PageDialog>
  )
}
