import { escapeHtml } from "../liquid-engines"
import { buttonForm, drawPage, nameOf, paragraph, type DrawnPage, type PageFrame } from "./draw-page"
import { speak } from "./page-words"
import type { PageWord } from "./words/en"

/** What the page has to say: the choice, one of the two results, or why there is nothing to choose. */
export type UnsubscribePageState = "subscribed" | "unsubscribed" | "test" | "unknown" | "failed"

type Button = { label: PageWord; choice: "unsubscribe" | "subscribe"; kind?: "quiet" }

const buttons: Partial<Record<UnsubscribePageState | "returned", Button>> = {
  subscribed: { label: "unsubscribe_button", choice: "unsubscribe" },
  unsubscribed: { label: "again_button", choice: "subscribe", kind: "quiet" },
  returned: { label: "unsubscribe_button", choice: "unsubscribe", kind: "quiet" },
}

const words = {
  subscribed: ["unsubscribe_title", "unsubscribe_text"],
  unsubscribed: ["unsubscribed_title", "unsubscribed_text"],
  returned: ["returned_title", "returned_text"],
  test: ["test_title", "test_text"],
  unknown: ["unknown_title", "unknown_text"],
  failed: ["failed_title", "failed_text"],
} as const satisfies Record<UnsubscribePageState | "returned", readonly [PageWord, PageWord]>

type UnsubscribePage = { state: UnsubscribePageState; returned?: boolean; preferencesUrl?: string | undefined }

/** The unsubscribe page: one question, one button, and a way to choose less instead. */
export function drawUnsubscribePage(frame: PageFrame, { state, returned = false, preferencesUrl }: UnsubscribePage): DrawnPage {
  const say = speak(frame.language, { shop: nameOf(frame) })
  const shown = returned && state === "subscribed" ? "returned" : state
  const [title, text] = words[shown]
  const button = buttons[shown]
  const body = [
    paragraph(say(text)),
    button && buttonForm({ name: "choice", value: button.choice, label: say(button.label), kind: button.kind }),
    button && preferencesUrl && `<p class="more"><a href="${escapeHtml(preferencesUrl)}">${escapeHtml(say("rather_choose"))}</a></p>`,
  ]
  return drawPage(frame, { title: say(title), body: body.filter(Boolean).join("\n") })
}
