import { systemTemplates } from "../../../src/core/campaigns/templates/system-templates"
import { TemplateEditor } from "./template-editor"

const newsletter = systemTemplates.find(({ name }) => name === "newsletter")!

/** A new template, which begins with the newsletter's words. */
export default function TemplateCreatePage() {
  return <TemplateEditor initial={{ name: "", description: "", category: "news", message: newsletter.message }} />
}
