import { ArrowLeftMini, ArrowRightMini } from "@medusajs/icons"
import { RouteDrawer } from "@medusajs/dashboard/components"
import { Button, IconButton, Kbd, Text, Tooltip } from "@medusajs/ui"
import { useMemo, useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link, useNavigate, useOutletContext, useParams } from "react-router-dom"
import type { ProfileResponse } from "../../src/core/http/profiles"
import { ErrorState, SectionSkeleton, Segmented, StatusTag } from "../kit"
import { ConsentSection } from "./consent-section"
import { CurrencySection } from "./currency-section"
import { AboutSection } from "./detail/about-section"
import { AttributesSection } from "./detail/attributes-section"
import { FactGroups } from "./detail/fact-groups"
import { PersonActions } from "./detail/person-actions"
import { ScoresSection } from "./detail/scores-section"
import { neighbours, useTurnByKeys } from "./detail/turn-by-keys"
import { ProfileFigures } from "./profile-figures"
import type { ListContext } from "./profile-list-page"
import { SegmentsSection } from "./segments-section"
import { TimelineSection } from "./timeline-section"
import { useProfile } from "./queries"

const parts = ["about", "timeline", "segments", "consent"] as const
type Part = (typeof parts)[number]

/** One person beside the list, at a URL of their own. j and k, or the arrows, turn to the next and the previous; Escape closes. */
export default function PersonDrawer() {
  const { t } = useTranslation("marketing")
  const { id = "" } = useParams()
  const { ids, search } = useOutletContext<ListContext>()
  const navigate = useNavigate()
  const { data, error, refetch } = useProfile(id)
  const [part, setPart] = useState<Part>("about")
  const turn = useMemo(() => {
    const go = (to: string | undefined) => to && (() => void navigate(`/marketing/customers/person/${to}${search}`, { replace: true }))
    const { previous, next } = neighbours(ids, id)
    return { previous: go(previous) || undefined, next: go(next) || undefined }
  }, [ids, id, search, navigate])
  useTurnByKeys(turn)
  return (
    <RouteDrawer prev={`/marketing/customers${search}`}>
      <RouteDrawer.Header>
        <RouteDrawer.Title className="min-w-0 break-words">{data ? data.profile.name || data.profile.email : "…"}</RouteDrawer.Title>
        <RouteDrawer.Description className="break-all">{data?.profile.name ? data.profile.email : ""}</RouteDrawer.Description>
      </RouteDrawer.Header>
      <div className="flex flex-wrap items-center justify-between gap-2 border-b px-4 py-2 md:px-6">
        <Segmented label={t("profiles.drawer.parts")} value={part} onChange={setPart} options={parts.map((value) => ({ value, label: t(`profiles.drawer.${value}`) }))} />
        <div className="flex items-center gap-x-1">
          <Turn label={t("profiles.drawer.previous")} hint="k" act={turn.previous}><ArrowLeftMini /></Turn>
          <Turn label={t("profiles.drawer.next")} hint="j" act={turn.next}><ArrowRightMini /></Turn>
          {data && <PersonActions profile={data.profile} />}
        </div>
      </div>
      <RouteDrawer.Body className="bg-ui-bg-subtle flex flex-1 flex-col gap-y-3 overflow-y-auto [&>*]:shrink-0 px-3 py-3 md:px-4">
        {error ? <ErrorState error={error} retry={() => void refetch()} /> : data ? <Shown profile={data.profile} part={part} /> : <><SectionSkeleton rows={3} /><SectionSkeleton rows={6} /></>}
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <Text size="xsmall" className="text-ui-fg-muted mr-auto hidden md:block">{t("profiles.drawer.keys")}</Text>
        <Button size="small" variant="secondary" asChild><Link to={`/marketing/customers/${id}`}>{t("profiles.drawer.page")}</Link></Button>
      </RouteDrawer.Footer>
    </RouteDrawer>
  )
}

function Turn({ label, hint, act, children }: { label: string; hint: string; act: (() => void) | undefined; children: ReactNode }) {
  return (
    <Tooltip content={<span className="flex items-center gap-x-2">{label} <Kbd>{hint}</Kbd></span>}>
      <IconButton size="small" variant="transparent" disabled={!act} aria-label={label} onClick={act}>{children}</IconButton>
    </Tooltip>
  )
}

function Shown({ profile, part }: { profile: ProfileResponse; part: Part }) {
  switch (part) {
    case "about": return (
      <>
        <div className="flex items-center gap-x-2 px-1"><StatusTag kind="consent" value={profile.email_consent} /></div>
        <ProfileFigures profile={profile} columns={2} />
        <AboutSection profile={profile} />
        <AttributesSection profile={profile} />
        <ScoresSection profile={profile} />
        <FactGroups profileId={profile.id} />
        <CurrencySection profile={profile} />
      </>
    )
    case "timeline": return <TimelineSection profileId={profile.id} />
    case "segments": return <SegmentsSection profile={profile} />
    case "consent": return <ConsentSection profile={profile} />
  }
}
