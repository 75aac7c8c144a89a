/** One deed in a campaign's life. `actor.name` is null for a key, the pump or somebody who has left. */
export type CampaignActivity = {
  id: string
  at: string
  action: string
  actor: { type: string; id: string | null; name: string | null }
  detail: Record<string, unknown>
}
export type CampaignActivityResponse = { activity: CampaignActivity[]; count: number; offset: number; limit: number }
