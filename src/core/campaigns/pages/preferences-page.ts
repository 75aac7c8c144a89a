import type { EmailConsent } from "../may-send"
import { escapeHtml } from "../liquid-engines"
import { buttonForm, drawPage, nameOf, paragraph, type DrawnPage, type PageFrame } from "./draw-page"
import { pageLanguages } from "./languages"
import { speak, type Say } from "./page-words"
import { frequencies, pauses, type Frequency } from "./preference.schema"
import type { PageWord } from "./words/en"

/** What one person gets and allows, as their page shows it. */
export type PreferencesView = {
  email: string
  consent: EmailConsent
  /** Mails came back for good or were reported as spam, or the shop put the address on its list: nothing can be subscribed here. */
  suppressed: boolean
  topics: readonly { key: string; name: string; description: string; subscribed: boolean }[]
  frequency: Frequency
  pausedUntil: Date | null
  tracking: { open_tracking: boolean; click_tracking: boolean; profiling: boolean }
}

export type PreferencesPage =
  | { state: "shown"; view: PreferencesView; told?: "saved" | "not_saved"; formText?: string }
  | { state: "erasing" | "erased" | "test" | "unknown" | "failed" }

/** The preference centre: what to get, how often, what may be measured, and what becomes of one's data. */
export function drawPreferencesPage(frame: PageFrame, page: PreferencesPage): DrawnPage {
  const say = speak(frame.language, { shop: nameOf(frame) })
  if (page.state === "shown") return drawPage(frame, { title: say("preferences_title"), body: drawChoices(frame, say, page), wide: true })
  if (page.state === "erasing") {
    const buttons = [
      buttonForm({ name: "action", value: "erase_confirmed", label: say("erase_confirm"), kind: "danger" }),
      buttonForm({ name: "action", value: "show", label: say("erase_cancel"), kind: "quiet" }),
    ]
    return drawPage(frame, { title: say("erase_title"), body: paragraph(say("erase_text")) + buttons.join("\n") })
  }
  return drawPage(frame, { title: say(`${page.state}_title`), body: paragraph(say(`${page.state}_text`)) })
}

function drawChoices(frame: PageFrame, say: Say, { view, told, formText }: Extract<PreferencesPage, { state: "shown" }>): string {
  const subscribed = view.consent === "subscribed"
  return [
    told && `<p class="told${told === "saved" ? "" : " wrong"}" role="status">${escapeHtml(say(told))}</p>`,
    paragraph(say("preferences_intro", { email: view.email })),
    paragraph(say(view.suppressed ? "state_suppressed" : `state_${view.consent}`)),
    !subscribed && !view.suppressed && drawSubscribing(say, formText || say("subscribe_words"), view.consent === "unsubscribed"),
    `<form method="post"><input type="hidden" name="action" value="save">`,
    drawTopics(say, view),
    drawFrequency(say, view),
    drawPause(frame, say, view),
    drawTracking(say, view),
    drawLanguage(frame, say),
    `<p class="save"><button type="submit">${escapeHtml(say("save_button"))}</button></p></form>`,
    subscribed && section(say, "all_title", "all_text", buttonForm({ name: "action", value: "unsubscribe", label: say("all_button"), kind: "quiet" })),
    section(say, "data_title", "data_text", `<div class="buttons">${buttonForm({ name: "action", value: "export", label: say("export_button"), kind: "quiet" })}${buttonForm({ name: "action", value: "erase", label: say("erase_button"), kind: "danger" })}</div>`),
  ].filter(Boolean).join("\n")
}

function drawSubscribing(say: Say, formText: string, before: boolean): string {
  const button = buttonForm({ name: "action", value: "subscribe", label: say(before ? "again_button" : "subscribe_button") })
  return `<section>${paragraph(formText)}${button}</section>`
}

/** What is shown is posted along, so that a topic made since then is not taken for one that was refused. */
function drawTopics(say: Say, { topics }: PreferencesView): string {
  return topics.length ? group(say("topics_title"), topics.map(({ key, name, description, subscribed }) =>
    `<input type="hidden" name="shown" value="${escapeHtml(key)}">${choice("checkbox", "topic", key, name, subscribed, description)}`)) : ""
}

function drawFrequency(say: Say, view: PreferencesView): string {
  return group(say("frequency_title"), frequencies.map((frequency) => choice("radio", "frequency", frequency, say(`frequency_${frequency}`), view.frequency === frequency)))
}

function drawPause({ language }: PageFrame, say: Say, { pausedUntil }: PreferencesView): string {
  const until = pausedUntil?.toLocaleDateString(language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
  return group(say("pause_title"), [
    choice("radio", "pause", "none", say("pause_none"), !until),
    ...(until ? [choice("radio", "pause", "keep", say("pause_keep", { date: until }), true)] : []),
    ...pauses.map((days) => choice("radio", "pause", String(days), say("pause_days", { days }), false)),
  ])
}

function drawTracking(say: Say, { tracking }: PreferencesView): string {
  return group(say("tracking_title"), (Object.keys(tracking) as (keyof typeof tracking)[]).map((purpose) => choice("checkbox", "allow", purpose, say(purpose), tracking[purpose])))
}

function drawLanguage({ language }: PageFrame, say: Say): string {
  const options = Object.entries(pageLanguages).map(([code, name]) => `<option value="${code}"${code === language ? " selected" : ""}>${escapeHtml(name)}</option>`)
  const title = escapeHtml(say("language_title"))
  return `<fieldset><legend>${title}</legend><select name="language" aria-label="${title}">${options.join("")}</select></fieldset>`
}

const group = (title: string, choices: readonly string[]) => `<fieldset><legend>${escapeHtml(title)}</legend>${choices.join("\n")}</fieldset>`

const section = (say: Say, title: PageWord, text: PageWord, body: string) => `<section><h2>${escapeHtml(say(title))}</h2>${paragraph(say(text))}${body}</section>`

function choice(type: "checkbox" | "radio", name: string, value: string, label: string, checked: boolean, help = ""): string {
  const more = help ? `<small>${escapeHtml(help)}</small>` : ""
  return `<label><input type="${type}" name="${name}" value="${escapeHtml(value)}"${checked ? " checked" : ""}><span>${escapeHtml(label)}${more}</span></label>`
}
