import { campaignStatuses, decideMove, startsOf, type CampaignMove } from "../campaign-status"

const allowed: Record<CampaignMove, string[]> = {
  edit: ["draft"],
  delete: ["draft"],
  schedule: ["draft"],
  unschedule: ["scheduled"],
  archive: ["sent", "cancelled"],
  send: ["draft", "scheduled"],
  pause: ["sending"],
  resume: ["paused"],
  cancel: ["scheduled", "sending", "paused"],
  retry: ["sending", "paused", "sent"],
  finish: ["sending"],
}

describe("decideMove", () => {
  for (const [move, from] of Object.entries(allowed) as [CampaignMove, string[]][]) {
    it(`${move} starts from ${from.join(", ")} and from nowhere else, with a sentence saying why`, () => {
      for (const status of campaignStatuses) {
        const decision = decideMove(status, move)
        expect(decision.allowed).toBe(from.includes(status))
        if (!decision.allowed) expect(decision.reason).toMatch(/^[A-Z].+\.$/)
      }
      expect(startsOf(move)).toEqual(from)
    })
  }

  it("leads back to draft from a schedule only, and out of a cancelled campaign nowhere but away", () => {
    for (const status of campaignStatuses) {
      for (const move of Object.keys(allowed) as CampaignMove[]) {
        const decision = decideMove(status, move)
        if (decision.allowed && decision.to === "draft") expect(move).toBe("unschedule")
        if (status === "cancelled") expect(decision.allowed).toBe(move === "archive")
      }
    }
  })
})
