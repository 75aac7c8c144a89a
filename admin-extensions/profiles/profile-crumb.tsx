import type { UIMatch } from "react-router-dom"
import { useProfile } from "./queries"

/** The breadcrumb of a person: their name. */
export function ProfileCrumb(match: UIMatch) {
  return <ProfileName id={match.params.id} />
}

function ProfileName({ id }: { id: string | undefined }) {
  const { data } = useProfile(id)
  return <span>{data ? data.profile.name || data.profile.email : "…"}</span>
}
