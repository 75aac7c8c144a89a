import type { UIMatch } from "react-router-dom"
import { useOffer } from "./queries"

function OfferName({ id }: { id: string }) {
  const { data } = useOffer(id)
  return <span>{data?.offer.name ?? ""}</span>
}

/** The breadcrumb of an offer's page: its name. */
export const OfferCrumb = ({ params }: UIMatch) => (params.id ? <OfferName id={params.id} /> : null)
