import { z } from "zod"
import { pageLanguageCodes } from "./languages"

/** What mails call the shop and how they speak, and how the pages behind their links look. What is empty takes its default: name and address of the options, black on white, no logo. */
export const brandSchema = z.object({
  version: z.literal(1).default(1),
  name: z.string().trim().max(100, "Use at most 100 characters.").default(""),
  /** Printed at the foot of every mail, line by line. */
  postalAddress: z.string().trim().max(500, "Use at most 500 characters.").default(""),
  /** The language of what stands around a message's own words: prices, dates, the coupon's box and the footer. Pages speak it to whoever reads none that they speak. */
  language: z.enum(pageLanguageCodes, `Choose one of ${pageLanguageCodes.join(", ")}.`).default("en"),
  /** The colour of buttons; the words on them turn black or white, whichever reads better. */
  colour: z.string().trim().regex(/^(#[0-9a-fA-F]{6})?$/, "Write a colour like #1d4ed8, or leave it empty.").default(""),
  logoUrl: z.string().trim().max(1_000, "Use at most 1,000 characters.").refine((url) => url === "" || isPicture(url), "Write an address that begins with https://, or leave it empty.").default(""),
})

export type Brand = z.output<typeof brandSchema>

/** Letters, digits and a few marks only, because the origin becomes part of a page's security policy. */
function isPicture(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === "https:" && /^https:\/\/[\w.-]+(:\d+)?$/.test(new URL(url).origin)
}
