import type { EventKind, EventProperty } from "../event-kind"

const campaign: EventProperty = {
  name: "campaign", label: "campaign", type: "campaign",
  reads: {
    sql: "campaign.id",
    join: "join marketing_occurrence occurrence on occurrence.key = fact.occurrence_key join marketing_campaign campaign on campaign.key = occurrence.campaign_key",
  },
}
const segment: EventProperty = {
  name: "segment", label: "segment", type: "segment",
  reads: { sql: "segment.id", join: "join marketing_segment segment on segment.key = fact.segment_key" },
}
const url: EventProperty = {
  name: "url", label: "address of the link", type: "text",
  reads: { sql: "link.url", join: "left join marketing_link link on link.key = fact.link_key" },
}
const touch = (value: string): EventKind["relation"] => ({ table: "marketing_touch", at: "happened_at", tag: { column: "kind", value }, where: "not fact.machine" })
const change = (value: string): EventKind["relation"] => ({ table: "marketing_segment_change", at: "changed_at", tag: { column: "change", value } })

/** What people did with our mail, and which segments they joined and left. */
export const mailEvents: readonly EventKind[] = [
  {
    name: "received_mail", label: "Received a mail", words: "received a mail", help: "A mail that the mail server took.",
    relation: { table: "marketing_send", at: "finished_at", where: "fact.state = 'accepted'" }, properties: [campaign],
  },
  { name: "clicked_mail", label: "Clicked in a mail", words: "clicked in a mail", help: "A link was followed by a person, not by a machine.", relation: touch("click"), properties: [campaign, url] },
  { name: "opened_mail", label: "Opened a mail", words: "opened a mail", help: "Only known of people who allow it.", relation: touch("open"), properties: [campaign] },
  { name: "unsubscribed", label: "Unsubscribed", words: "unsubscribed", help: "By the link of a mail.", relation: touch("unsubscribe"), properties: [campaign] },
  { name: "joined_segment", label: "Joined a segment", words: "joined a segment", help: "Became a member of a segment.", relation: change("joined"), properties: [segment] },
  { name: "left_segment", label: "Left a segment", words: "left a segment", help: "Is no longer a member of a segment, or was not for a while.", relation: change("left"), properties: [segment] },
]
