import type { UIMatch } from "react-router-dom"
import { useTemplate } from "./queries"

function TemplateName({ id }: { id: string }) {
  const { data } = useTemplate(id)
  return <span>{data?.template.name ?? ""}</span>
}

/** The breadcrumb of a template's pages: its name. */
export const TemplateCrumb = ({ params }: UIMatch) => (params.id ? <TemplateName id={params.id} /> : null)
