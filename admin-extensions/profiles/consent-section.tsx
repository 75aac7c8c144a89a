import { Alert, Button, Container, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { findSuppressionReason } from "../../src/core/campaigns/suppression-reasons"
import type { ProfileConsent, ProfileResponse } from "../../src/core/http/profiles"
import { HeaderRow, StatusTag, useFormat } from "../kit"
import { ConsentDrawer } from "./consent-drawer"
import { ConsentLog } from "./detail/consent-log"

/** What a person allowed, for each purpose how they said so, the whole log as proof, and the door to write down a new answer. */
export function ConsentSection({ profile }: { profile: ProfileResponse }) {
  const { t } = useTranslation("marketing")
  const [open, setOpen] = useState(false)
  const [log, setLog] = useState(false)
  return (
    <Container className="divide-y p-0">
      <HeaderRow
        title={t("profiles.consent.title")}
        level="h2"
        actions={<Button size="small" variant="secondary" onClick={() => setOpen(true)}>{t("profiles.consent.record")}</Button>}
      />
      {profile.suppressed && (
        <div className="px-6 py-4">
          <Alert variant="warning">
            <span className="flex flex-col gap-y-1">
              <span className="txt-compact-small-plus">{t("profiles.suppressed.title")}</span>
              <span className="txt-small text-ui-fg-subtle">{t("profiles.suppressed.text", { reason: findSuppressionReason(profile.suppressed).label })}</span>
              <Link to={`/marketing/suppressions?show=${encodeURIComponent(profile.email)}`} className="txt-compact-small text-ui-fg-interactive focus-visible:shadow-borders-focus rounded outline-none">{t("profiles.suppressed.open")}</Link>
            </span>
          </Alert>
        </div>
      )}
      {profile.consents.map((consent) => <Purpose key={`${consent.channel}:${consent.purpose}`} consent={consent} />)}
      <div className="px-6 py-3">
        <button type="button" aria-expanded={log} onClick={() => setLog(!log)} className="txt-compact-small text-ui-fg-interactive focus-visible:shadow-borders-focus rounded outline-none">
          {t(log ? "profiles.consent.log_hide" : "profiles.consent.log_show")}
        </button>
      </div>
      {log && <ConsentLog profileId={profile.id} />}
      <ConsentDrawer profile={profile} open={open} onOpenChange={setOpen} />
    </Container>
  )
}

function Purpose({ consent }: { consent: ProfileConsent }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-6 py-3">
      <div className="flex min-w-0 flex-col">
        <Text size="small" leading="compact">{t(`profiles.consent.name_${consent.channel}_${consent.purpose}`)}</Text>
        {(consent.at || consent.source) && (
          <Text size="xsmall" className="text-ui-fg-muted break-words">{[consent.at && format.date(consent.at), consent.source].filter(Boolean).join(" · ")}</Text>
        )}
      </div>
      <StatusTag kind="consent" value={consent.state} />
    </div>
  )
}
