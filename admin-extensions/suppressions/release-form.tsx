import { Alert, Button, Drawer, Input, Label, Textarea } from "@medusajs/ui"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { RELEASE_WORD, whyNotReleased } from "../../src/core/campaigns/suppression-reasons"
import { releaseSuppressionSchema } from "../../src/core/campaigns/suppression.schema"
import type { SuppressionResponse } from "../../src/core/http/suppressions"
import { notify } from "../kit"
import { useReleaseSuppression } from "./queries"

type ReleaseFormProps = { suppression: SuppressionResponse; cancel: () => void; done: () => void }

/** Takes an address off the list: says what that means, wants a note, and a typed word after a complaint. */
export function ReleaseForm({ suppression: { id, reason }, cancel, done }: ReleaseFormProps) {
  const { t } = useTranslation("marketing")
  const [note, setNote] = useState("")
  const [confirm, setConfirm] = useState("")
  const releasing = useReleaseSuppression(id)
  const complaint = reason.release === "confirm"
  const ready = releaseSuppressionSchema.safeParse({ note }).success && !whyNotReleased(reason.code, confirm)

  const release = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await releasing.mutateAsync({ note, ...(complaint ? { confirm } : {}) })
      notify.done(t("suppressions.release.done"))
      done()
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <form onSubmit={(event) => void release(event)} noValidate className="flex flex-1 flex-col overflow-hidden">
      <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
        <Alert variant="warning">{t(complaint ? "suppressions.release.complaint" : reason.code === "unsubscribed" ? "suppressions.release.unsubscribed" : "suppressions.release.text")}</Alert>
        <div className="flex flex-col gap-y-2">
          <Label htmlFor="marketing-release-note" size="small" weight="plus">{t("suppressions.release.note")}</Label>
          <Textarea id="marketing-release-note" autoFocus rows={3} placeholder={t("suppressions.release.note_hint")} value={note} onChange={({ target }) => setNote(target.value)} />
        </div>
        {complaint && (
          <div className="flex flex-col gap-y-2">
            <Label htmlFor="marketing-release-confirm" size="small" weight="plus">{t("suppressions.release.confirm", { word: RELEASE_WORD })}</Label>
            <Input id="marketing-release-confirm" autoComplete="off" value={confirm} onChange={({ target }) => setConfirm(target.value)} />
          </div>
        )}
      </Drawer.Body>
      <Drawer.Footer>
        <Button type="button" size="small" variant="secondary" onClick={cancel}>{t("action.cancel")}</Button>
        <Button type="submit" size="small" variant="danger" disabled={!ready} isLoading={releasing.isPending}>{t("suppressions.release.save")}</Button>
      </Drawer.Footer>
    </form>
  )
}
