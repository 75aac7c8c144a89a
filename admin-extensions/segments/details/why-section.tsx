import { Container, StatusBadge, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { SegmentResponse, SegmentWhyResponse } from "../../../src/core/http/segments"
import { ErrorState, HeaderRow, Skeleton, useFormat } from "../../kit"
import { useWhy } from "../queries"
import { PersonFinder, type FoundPerson } from "./person-finder"
import { WhyTree } from "./why-tree"

/** Why somebody is, or is not, in the segment: each condition with the person's own value. */
export function WhySection({ segment }: { segment: SegmentResponse }) {
  const { t } = useTranslation("marketing")
  const [person, setPerson] = useState<FoundPerson>()
  const { data, error, refetch } = useWhy(segment.id, person?.id)
  return (
    <Container className="p-0">
      <HeaderRow level="h2" title={t("segments.why.title")} subtitle={t("segments.why.text")} />
      <div className="flex flex-col gap-y-4 px-6 pb-6">
        <PersonFinder chosen={person ? [person] : []} onChange={([found]) => setPerson(found)} label={t("segments.why.find")} />
        {person && (error ? <ErrorState error={error} retry={() => void refetch()} framed={false} />
          : data ? <Answer why={data.why} person={person} />
            : <div className="flex flex-col gap-y-2" aria-busy="true"><Skeleton className="h-6 w-40" /><Skeleton className="h-16 w-full" /></div>)}
      </div>
    </Container>
  )
}

function Answer({ why, person }: { why: SegmentWhyResponse["why"]; person: FoundPerson }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return (
    <div className="flex flex-col gap-y-3" aria-live="polite">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <StatusBadge color={why.holds ? "green" : "red"}>{t(why.holds ? "segments.why.holds" : "segments.why.holds_not")}</StatusBadge>
        <Link to={`/marketing/customers/${person.id}`} className="txt-compact-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus rounded outline-none">
          {t("segments.why.open")}
        </Link>
      </div>
      {why.is_member !== why.holds && (
        <Text size="small" className="text-ui-fg-subtle">{t(why.is_member ? "segments.why.still_member" : "segments.why.not_yet_member")}</Text>
      )}
      <WhyTree node={why.root} />
      <Text size="xsmall" className="text-ui-fg-muted">{t("segments.why.as_of", { time: format.dateTime(why.as_of) })}</Text>
    </div>
  )
}
