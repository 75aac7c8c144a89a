import { Button, FocusModal, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { SegmentResponse } from "../../../src/core/http/segments"
import { notify } from "../../kit"
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
    <FocusModal open onOpenChange={(open) => !open && onClose()}>
      <FocusModal.Content>
        <FocusModal.Header />
        <FocusModal.Body className="overflow-y-auto">
          <div className="mx-auto flex w-full max-w-[640px] flex-col gap-y-6 p-4 md:py-16">
            <div className="flex flex-col gap-y-1">
              <FocusModal.Title asChild><Heading>{t("segments.static.add_title", { name: segment.name })}</Heading></FocusModal.Title>
              <FocusModal.Description asChild><Text size="small" className="text-ui-fg-subtle">{t("segments.static.add_text")}</Text></FocusModal.Description>
            </div>
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
          </div>
        </FocusModal.Body>
        <FocusModal.Footer>
          <FocusModal.Close asChild><Button size="small" variant="secondary">{t("action.close")}</Button></FocusModal.Close>
          <Button size="small" disabled={count === 0} isLoading={change.isPending} onClick={() => void add()}>{t("segments.static.add")}</Button>
        </FocusModal.Footer>
      </FocusModal.Content>
    </FocusModal>
  )
}
