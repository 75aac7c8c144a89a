import { DropdownMenu, Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { starterMessages, type StarterMessage } from "../../../src/core/campaigns/starter-messages"
import { useConfirm } from "../../kit"

type StarterMenuProps = { replacing: boolean; onChoose: (starter: StarterMessage) => void }

/** Ready messages to begin with; asks before one replaces what is there. */
export function StarterMenu({ replacing, onChoose }: StarterMenuProps) {
  const { t } = useTranslation("marketing")
  const confirm = useConfirm()
  const choose = async (starter: StarterMessage) => {
    const agreed = !replacing || (await confirm({
      title: t("campaigns.message.replace_title"),
      text: t("campaigns.message.replace_text", { name: starter.label }),
      confirm: t("campaigns.message.replace"),
    }))
    if (agreed) onChoose(starter)
  }
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button type="button" size="small" variant="secondary">{t("campaigns.message.start_from")}</Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end" className="w-72 max-w-[calc(100vw-32px)]">
        {starterMessages.map((starter) => (
          <DropdownMenu.Item key={starter.name} onSelect={() => void choose(starter)} className="flex flex-col items-start gap-y-0.5">
            <span>{starter.label}</span>
            <Text asChild size="xsmall" className="text-ui-fg-muted"><span>{starter.message.preheader}</span></Text>
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
