import { buttonForm, drawPage, nameOf, paragraph, type DrawnPage, type PageFrame } from "./draw-page"
import { speak } from "./page-words"
import type { PageWord } from "./words/en"

/** What the page has to say: the question, that it is answered, or why it cannot be. */
export type ConfirmPageState = "waiting" | "confirmed" | "expired" | "unknown" | "failed"

const words = {
  waiting: ["confirm_title", "confirm_text"],
  confirmed: ["confirmed_title", "confirmed_text"],
  expired: ["expired_title", "expired_text"],
  unknown: ["unknown_title", "unknown_text"],
  failed: ["failed_title", "failed_text"],
} as const satisfies Record<ConfirmPageState, readonly [PageWord, PageWord]>

/** The page a confirmation mail leads to. Only its button confirms: scanners open every link. */
export function drawConfirmPage(frame: PageFrame, state: ConfirmPageState): DrawnPage {
  const say = speak(frame.language, { shop: nameOf(frame) })
  const [title, text] = words[state]
  const button = state === "waiting" ? buttonForm({ name: "choice", value: "confirm", label: say("confirm_button") }) : ""
  return drawPage(frame, { title: say(title), body: `${paragraph(say(text))}\n${button}` })
}
