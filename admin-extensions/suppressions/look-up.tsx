import { Button, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Says that an address looked for is not on the list, and opens what happened to it before; nothing for other words. */
export function LookUp({ address, show }: { address: string; show: (id: string) => void }) {
  const { t } = useTranslation("marketing")
  if (!/^\S+@\S+\.\S+$|^[0-9a-f]{64}$/i.test(address.trim())) return null
  return (
    <Container className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
      <Text size="small" className="min-w-0 break-words">{t("suppressions.look_up.text", { address: address.trim() })}</Text>
      <Button size="small" variant="secondary" onClick={() => show(address.trim())}>{t("suppressions.look_up.open")}</Button>
    </Container>
  )
}
