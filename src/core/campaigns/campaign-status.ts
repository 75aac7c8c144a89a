export const campaignStatuses = ["draft", "scheduled", "sending", "paused", "sent", "cancelled"] as const

export type CampaignStatus = (typeof campaignStatuses)[number]

/** What a person, or the pump, may want to do with a campaign. */
export type CampaignMove = "edit" | "delete" | "schedule" | "unschedule" | "archive" | "send" | "pause" | "resume" | "cancel" | "retry" | "finish"

/** Where a move leads (null: the status stays as it is), or why it is refused, in a merchant's words. */
export type MoveDecision = { allowed: true; to: CampaignStatus | null } | { allowed: false; reason: string }

const begun = "This campaign has been sent to people already. Duplicate it to write a new one."
const words: Record<CampaignStatus, string> = {
  draft: "is still a draft",
  scheduled: "is waiting for its time",
  sending: "is being sent already",
  paused: "is paused",
  sent: "has been sent",
  cancelled: "was cancelled",
}

/** One entry a move: the statuses it may start from, where it leads, and what to say otherwise. */
const moves: Record<CampaignMove, { from: readonly CampaignStatus[]; to: CampaignStatus | null; refuse: (status: CampaignStatus) => string }> = {
  edit: { from: ["draft"], to: null, refuse: (status) => (status === "scheduled" ? "This campaign is scheduled. Take it back to the drafts before editing it." : begun) },
  delete: { from: ["draft"], to: null, refuse: () => "Only drafts can be deleted: this campaign's ledger says who was mailed, and stays." },
  schedule: { from: ["draft"], to: "scheduled", refuse: (status) => `This campaign cannot be scheduled: it ${words[status]}.` },
  unschedule: { from: ["scheduled"], to: "draft", refuse: (status) => `There is no schedule to take back: this campaign ${words[status]}.` },
  archive: { from: ["sent", "cancelled"], to: null, refuse: (status) => `Only campaigns that are over can be archived; this one ${words[status]}.` },
  send: { from: ["draft", "scheduled"], to: "sending", refuse: (status) => `This campaign cannot be sent: it ${words[status]}.` },
  pause: { from: ["sending"], to: "paused", refuse: (status) => `Only a campaign that is being sent can be paused; this one ${words[status]}.` },
  resume: { from: ["paused"], to: "sending", refuse: (status) => `Only a paused campaign can be resumed; this one ${words[status]}.` },
  cancel: { from: ["scheduled", "sending", "paused"], to: "cancelled", refuse: (status) => `There is nothing to cancel: this campaign ${words[status]}.` },
  retry: { from: ["sending", "paused", "sent"], to: "sending", refuse: (status) => `Nobody can be tried again: this campaign ${words[status]}.` },
  finish: { from: ["sending"], to: "sent", refuse: (status) => `This campaign ${words[status]}.` },
}

/** Says whether a campaign of this status may make this move, where it leads, or why not. */
export function decideMove(status: CampaignStatus, move: CampaignMove): MoveDecision {
  const { from, to, refuse } = moves[move]
  return from.includes(status) ? { allowed: true, to } : { allowed: false, reason: refuse(status) }
}

/** The statuses a move may start from: what a compare-and-set in SQL is bound with, so that it decides as `decideMove` does. */
export function startsOf(move: CampaignMove): readonly CampaignStatus[] {
  return moves[move].from
}
