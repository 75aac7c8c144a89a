import { Badge, Button, Copy, Drawer, Text } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { SuppressionDetailResponse, SuppressionResponse } from "../../src/core/http/suppressions"
import { ErrorState, SectionSkeleton, useFormat } from "../kit"
import { EventLog } from "./event-log"
import { useSuppression } from "./queries"
import { ReasonTag } from "./reason-tag"
import { ReleaseForm } from "./release-form"

/** One address: how it stands, whose it is, everything that happened to it, and the way off the list. */
export function SuppressionDrawer({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation("marketing")
  const { data, error, refetch } = useSuppression(id)
  const [releasing, setReleasing] = useState(false)
  const suppression = data?.suppression
  return (
    <Drawer open onOpenChange={(next) => { if (!next) close() }}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title className="break-all">{suppression?.email ?? (id.includes("@") ? id : t("suppressions.detail.hash_only"))}</Drawer.Title>
          <Drawer.Description>{t(!data ? "suppressions.detail.loading" : suppression ? "suppressions.detail.on" : "suppressions.detail.off")}</Drawer.Description>
        </Drawer.Header>
        {suppression && releasing
          ? <ReleaseForm suppression={suppression} cancel={() => setReleasing(false)} done={() => setReleasing(false)} />
          : (
            <>
              <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto p-0">
                {error ? <ErrorState error={error} retry={() => void refetch()} framed={false} /> : data ? <Shown detail={data} /> : <SectionSkeleton rows={4} />}
              </Drawer.Body>
              <Drawer.Footer>
                <Button size="small" variant="secondary" onClick={close}>{t("action.close")}</Button>
                {suppression && suppression.reason.release !== "never" && <Button size="small" variant="danger" onClick={() => setReleasing(true)}>{t("suppressions.release.open")}</Button>}
              </Drawer.Footer>
            </>
          )}
      </Drawer.Content>
    </Drawer>
  )
}

function Shown({ detail: { id, suppression, events } }: { detail: SuppressionDetailResponse }) {
  const { t } = useTranslation("marketing")
  return (
    <div className="flex flex-col divide-y">
      {suppression && <Standing suppression={suppression} />}
      <Row label={t("suppressions.field.hash")}>
        <span className="flex items-center gap-x-2"><span className="font-mono text-xs">{`${id.slice(0, 20)}…`}</span><Copy content={id} /></span>
      </Row>
      <EventLog events={events} />
    </div>
  )
}

function Standing({ suppression: { reason, note, since, expires_at, profile } }: { suppression: SuppressionResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return (
    <>
      <div className="flex flex-col items-start gap-y-2 px-6 py-4">
        <ReasonTag reason={reason} />
        {reason.explanation && <Text size="small" className="text-ui-fg-subtle">{reason.explanation}</Text>}
      </div>
      <Row label={t("suppressions.field.since")}>{format.dateTime(since)}</Row>
      <Row label={t("suppressions.field.until")}>{expires_at ? format.dateTime(expires_at) : t("suppressions.for_good")}</Row>
      {note && <Row label={t("suppressions.field.note")}>{note}</Row>}
      <Row label={t("suppressions.field.person")}>
        {profile ? <Link to={`/marketing/customers/${profile.id}`} className="text-ui-fg-interactive focus-visible:shadow-borders-focus rounded outline-none">{profile.name || t("suppressions.detail.see_person")}</Link> : <Badge size="2xsmall">{t("suppressions.unknown")}</Badge>}
      </Row>
    </>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[110px_minmax(0,1fr)] items-center gap-x-4 px-6 py-3">
      <Text size="small" leading="compact" className="text-ui-fg-subtle">{label}</Text>
      <Text as="div" size="small" leading="compact" className="min-w-0 break-words">{children}</Text>
    </div>
  )
}
