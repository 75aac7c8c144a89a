import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ProfileResponse } from "../../src/core/http/profiles"
import { HeaderRow, useFormat } from "../kit"

/** The segments a person is in now. */
export function SegmentsSection({ profile }: { profile: ProfileResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return (
    <Container className="divide-y p-0">
      <HeaderRow title={t("profiles.segments.title")} level="h2" />
      {profile.segments.length === 0 ? (
        <Text size="small" className="text-ui-fg-muted px-6 py-4">{t("profiles.segments.empty")}</Text>
      ) : (
        <ul className="divide-y">
          {profile.segments.map((segment) => (
            <li key={segment.id}>
              <Link
                to={`/marketing/segments/${segment.id}`}
                className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex items-center justify-between gap-x-4 px-6 py-3 outline-none"
              >
                <Text size="small" leading="compact" weight="plus" className="min-w-0 truncate">{segment.name}</Text>
                <Text size="xsmall" leading="compact" className="text-ui-fg-muted shrink-0">
                  {t("profiles.segments.joined", { date: format.date(segment.joined_at) })}
                </Text>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Container>
  )
}
