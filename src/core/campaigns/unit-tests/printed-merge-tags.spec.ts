import { readFileSync } from "node:fs"
import path from "node:path"
import { mergeTags } from "../merge-tags"

it("docs/messages.md prints the catalogue as it is", () => {
  const page = readFileSync(path.resolve(__dirname, "../../../../docs/messages.md"), "utf8")
  const printed = (help: string) => help.replace(/\{\{.*?\}\}/g, (code) => `\`${code}\``).replaceAll("|", "\\|")
  const table = mergeTags.map(({ tag, label, help, example }) => `| \`{{ ${tag} }}\` | ${label}. ${printed(help)} | ${example} |`).join("\n")
  expect(page.match(/^\| `\{\{ .*$/gm)?.join("\n")).toBe(table)
})
