import { SectionRow } from "@medusajs/dashboard/components"
import { Button, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { findSuppressionReason } from "../../src/core/campaigns/suppression-reasons"
import type { ProfileResponse } from "../../src/core/http/profiles"
import { ErrorState, HeaderRow, RelativeMoment, Skeleton, StatusTag, useFormat } from "../kit"
import { useProfileOfCustomer, useTimeline } from "./queries"
import { Timeline } from "./timeline"

/** On Medusa's customer page: what marketing knows of this person, in short. */
export default function CustomerWidget({ data: customer }: { data: { id: string } }) {
  const { t } = useTranslation("marketing")
  const { data: profile, isLoading, error, refetch } = useProfileOfCustomer(customer.id)
  return (
    <Container className="divide-y p-0">
      <HeaderRow
        title={t("profiles.widget.title")}
        level="h2"
        actions={profile && (
          <Button size="small" variant="secondary" asChild>
            <Link to={`/marketing/customers/${profile.id}`}>{t("profiles.widget.open")}</Link>
          </Button>
        )}
      />
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} framed={false} />
      ) : isLoading ? (
        <div className="flex flex-col gap-y-4 px-6 py-4" aria-busy="true">
          {[0, 1, 2].map((row) => <Skeleton key={row} className="h-5 w-full" />)}
        </div>
      ) : profile ? (
        <KnownProfile profile={profile} />
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("profiles.widget.none")}</Text>
      )}
    </Container>
  )
}

function KnownProfile({ profile }: { profile: ProfileResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const timeline = useTimeline(profile.id, { limit: 5 })
  const recent = timeline.data?.pages[0]?.entries ?? []
  return (
    <>
      <SectionRow
        title={t("profiles.field.consent")}
        value={
          <span className="flex min-w-0 flex-col items-start gap-y-1">
            <StatusTag kind="consent" value={profile.email_consent} />
            {profile.email_consent_at && (
              <span className="txt-compact-xsmall text-ui-fg-muted break-words">
                {[format.date(profile.email_consent_at), profile.email_consent_source].filter(Boolean).join(" · ")}
              </span>
            )}
          </span>
        }
      />
      <SectionRow title={t("profiles.field.orders")} value={format.number(profile.orders)} />
      <SectionRow title={t("profiles.field.spent")} value={format.money(profile.spent, profile.reporting_currency)} />
      <SectionRow title={t("profiles.field.last_order")} value={<RelativeMoment at={profile.last_order_at} empty={t("profiles.never_ordered")} />} />
      <SectionRow title={t("profiles.widget.group")} value={profile.scores.quintile.group ?? <span className="text-ui-fg-muted">{t("profiles.scores.untold")}</span>} />
      <SectionRow
        title={t("profiles.widget.segments")}
        value={profile.segments.length === 0 ? t("profiles.segments.empty") : (
          <span className="flex min-w-0 flex-col gap-y-1">
            {profile.segments.map((segment) => (
              <Link
                key={segment.id}
                to={`/marketing/segments/${segment.id}`}
                className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus truncate rounded outline-none"
              >
                {segment.name}
              </Link>
            ))}
          </span>
        )}
      />
      {profile.suppressed && (
        <Text size="small" className="text-ui-fg-error px-6 py-4">{t("profiles.suppressed.text", { reason: findSuppressionReason(profile.suppressed).label })}</Text>
      )}
      {recent.length > 0 && (
        <div className="flex flex-col gap-y-3 px-6 py-4">
          <Text size="small" leading="compact" weight="plus">{t("profiles.widget.recent")}</Text>
          <Timeline entries={recent} />
        </div>
      )}
    </>
  )
}
