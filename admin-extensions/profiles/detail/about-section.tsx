import { SectionRow } from "@medusajs/dashboard/components"
import { Button, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ProfileResponse } from "../../../src/core/http/profiles"
import { HeaderRow } from "../../kit"
import { TagsEditor } from "../tags-editor"

/** A person's record in Medusa and their tags. A guest without a record is offered one. */
export function AboutSection({ profile }: { profile: ProfileResponse }) {
  const { t } = useTranslation("marketing")
  const created = new URLSearchParams({ email: profile.email, first_name: profile.first_name ?? "", last_name: profile.last_name ?? "" })
  return (
    <Container className="divide-y p-0">
      <HeaderRow
        title={t("profiles.record.title")}
        level="h2"
        actions={
          <Button size="small" variant="secondary" asChild>
            {profile.customer_id
              ? <Link to={`/marketing/customers/${profile.id}/edit`}>{t("action.edit")}</Link>
              : <Link to={`/marketing/customers/create?${created}`}>{t("profiles.form.create_of_guest")}</Link>}
          </Button>
        }
      >
        {profile.customer_ids.length > 1 && (
          <span className="txt-small text-ui-fg-subtle">{t("profiles.other_accounts", { count: profile.customer_ids.length })}</span>
        )}
      </HeaderRow>
      <SectionRow
        title={t("profiles.record.medusa")}
        value={profile.customer_id ? (
          <Link to={`/customers/${profile.customer_id}`} className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover">
            {t(profile.has_account ? "profiles.record.account" : "profiles.record.guest")}
          </Link>
        ) : t("profiles.record.none")}
      />
      <SectionRow title={t("profiles.field.tags")} value={<TagsEditor profile={profile} />} />
    </Container>
  )
}
