import { SectionRow } from "@medusajs/dashboard/components"
import { Alert, Button, Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ProfileResponse } from "../../src/core/http/profiles"
import { HeaderRow, StatusTag, useFormat } from "../kit"
import { ConsentDrawer } from "./consent-drawer"

/** What a person allowed, how they said so, and the door to write down a new answer. */
export function ConsentSection({ profile }: { profile: ProfileResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const [open, setOpen] = useState(false)
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
              <span className="txt-small text-ui-fg-subtle">{t("profiles.suppressed.text", { reason: profile.suppressed })}</span>
            </span>
          </Alert>
        </div>
      )}
      <SectionRow title={t("profiles.field.consent")} value={<StatusTag kind="consent" value={profile.email_consent} />} />
      {profile.email_consent_at && <SectionRow title={t("profiles.consent.since")} value={format.dateTime(profile.email_consent_at)} />}
      {profile.email_consent_source && <SectionRow title={t("profiles.field.source")} value={profile.email_consent_source} />}
      <SectionRow
        title={t("profiles.field.open_tracking")}
        value={profile.open_tracking ? t("profiles.open_tracking.yes") : t("profiles.open_tracking.no")}
      />
      <ConsentDrawer profile={profile} open={open} onOpenChange={setOpen} />
    </Container>
  )
}
