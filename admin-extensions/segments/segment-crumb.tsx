import type { UIMatch } from "react-router-dom"
import { useSegment } from "./queries"

/** The breadcrumb of a segment: its name. */
export function SegmentCrumb(match: UIMatch) {
  return <SegmentName id={match.params.id} />
}

function SegmentName({ id }: { id: string | undefined }) {
  const { data } = useSegment(id)
  return <span>{data?.segment.name ?? "…"}</span>
}
