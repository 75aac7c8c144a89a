import { abandonCarts } from "./abandon-carts"
import { beginCampaigns } from "./begin-campaigns"
import { creditPurchases } from "./credit-purchases"
import { decideCampaignTests } from "./decide-campaign-tests"
import { deliverCampaigns } from "./deliver-campaigns"
import { drainInbox } from "./drain-inbox"
import { evaluateProfiles } from "./evaluate-profiles"
import { fadeEngagement } from "./fade-engagement"
import { fillCarts } from "./fill-carts"
import { fillFromShop } from "./fill-from-shop"
import { joinVisitors } from "./join-visitors"
import { findSegmentHistory } from "./find-segment-history"
import { foldSendCounts } from "./fold-send-counts"
import { forgetOldBulk } from "./forget-old-bulk"
import { keepEventMonths } from "./keep-event-months"
import { keepHeartbeat } from "./keep-heartbeat"
import { recordSegmentSizes } from "./record-segment-sizes"
import { refreshSegments } from "./refresh-segments"
import { sendConfirmations } from "./send-confirmations"
import { settleFeedback } from "./settle-feedback"
import { scorePeople } from "./score-people"
import { settleLostSends } from "./settle-lost-sends"
import { sweepShop } from "./sweep-shop"
import { weighVisits } from "./weigh-visits"
import { workOffBulk } from "./work-off-bulk"
import type { PumpLane } from "./task"

/** All work the pump does, in order. To add a kind of work, add one task here. */
export const lanes: PumpLane[] = [
  { name: "pulse", everywhere: true, tasks: [keepHeartbeat, settleLostSends, settleFeedback] },
  { name: "facts", tasks: [drainInbox, joinVisitors, abandonCarts, weighVisits, evaluateProfiles, creditPurchases, sweepShop] },
  { name: "bulk", tasks: [keepEventMonths, fillFromShop, fillCarts, scorePeople, fadeEngagement, refreshSegments, recordSegmentSizes, findSegmentHistory] },
  { name: "people", tasks: [workOffBulk, forgetOldBulk] },
  { name: "plans", tasks: [beginCampaigns, decideCampaignTests, foldSendCounts] },
  { name: "delivery", tasks: [deliverCampaigns], atOnce: ({ pump }) => pump.deliverAtOnce },
  { name: "confirmations", tasks: [sendConfirmations] },
]
