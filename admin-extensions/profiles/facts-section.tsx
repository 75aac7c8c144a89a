import { SectionRow } from "@medusajs/dashboard/components"
import { Badge, Button, Container } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ProfileResponse } from "../../src/core/http/profiles"
import { HeaderRow, useFormat } from "../kit"
import { TagsEditor } from "./tags-editor"

/** Who a person is: address, account, groups and tags, with the way to Medusa's own customer page. */
export function FactsSection({ profile }: { profile: ProfileResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const address = [profile.postal_code, profile.city, profile.province].filter(Boolean).join(" ")
  const rows: [string, ReactNode][] = [
    ["email", <span key="email" className="break-all">{profile.email}</span>],
    ["phone", profile.phone],
    ["company", profile.company_name],
    ["address", [address, profile.country_code && format.country(profile.country_code)].filter(Boolean).join(", ")],
    ["language", profile.locale],
    ["account", profile.has_account ? t("profiles.account.yes") : t("profiles.account.no")],
    ["since", profile.customer_since && format.date(profile.customer_since)],
    ["items", format.number(profile.items)],
    ["groups", <Labels key="groups" texts={profile.groups.map((group) => group.name)} empty={t("profiles.no_groups")} />],
    ["tags", <TagsEditor key="tags" profile={profile} />],
  ]
  return (
    <Container className="divide-y p-0">
      <HeaderRow
        title={t("profiles.facts")}
        level="h2"
        actions={profile.customer_id && (
          <Button size="small" variant="secondary" asChild>
            <Link to={`/customers/${profile.customer_id}`}>{t("profiles.open_customer")}</Link>
          </Button>
        )}
      >
        {profile.customer_ids.length > 1 && (
          <span className="txt-small text-ui-fg-subtle">{t("profiles.other_accounts", { count: profile.customer_ids.length })}</span>
        )}
      </HeaderRow>
      {rows.filter(([, value]) => value).map(([name, value]) => (
        <SectionRow key={name} title={t(`profiles.field.${name}`)} value={value} />
      ))}
    </Container>
  )
}

function Labels({ texts, empty }: { texts: string[]; empty: string }) {
  if (texts.length === 0) return <span className="text-ui-fg-muted">{empty}</span>
  return (
    <span className="flex min-w-0 flex-wrap gap-1">
      {texts.map((text) => <Badge key={text} size="2xsmall" className="max-w-full"><span className="truncate">{text}</span></Badge>)}
    </span>
  )
}
