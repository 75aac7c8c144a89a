import type { ComponentType } from "react"
import { BrandSection } from "./consent/brand-section"
import { ConsentSection } from "./consent/consent-section"
import { TopicsSection } from "./consent/topics-section"
import { SendingSection } from "./sending-section"
import { SendersSection } from "./senders/senders-section"
import { StorefrontSection } from "./storefront-section"

/** A part of the settings. Its words are `settings.<name>.title`; its address is `#<name>`. */
export type SettingsSection = { name: string; Section: ComponentType }

/** All parts, in the order of the menu beside them. */
export const sections: readonly SettingsSection[] = [
  { name: "sending", Section: SendingSection },
  { name: "senders", Section: SendersSection },
  { name: "storefront", Section: StorefrontSection },
  { name: "consent", Section: ConsentSection },
  { name: "topics", Section: TopicsSection },
  { name: "brand", Section: BrandSection },
]
