import type { ArrivalSignal } from "./judge-visit"
import { findScanner, isPrivateNetwork } from "./scanner-networks"

/** What is known of one click or opening, some of it only later. */
export type VisitFacts = {
  kind: "click" | "open"
  /** What the request said of itself when it arrived. */
  arrival: ArrivalSignal | null
  /** The visitor's network, as it is kept. */
  ip: string
  /** Seconds since the mail was taken by the mail server, below 0 when it was not yet; null when there is no such mail. */
  mailAge: number | null
  /** Different links of the same mail to the same person that were followed within five seconds, this one among them, and how many the mail has. */
  linksInBurst: number
  linksInMail: number
  /** Whether within these seconds a link was asked for its headers only, and whether the unsubscribe page was fetched. */
  headersInBurst: boolean
  unsubscribeInBurst: boolean
  /** Different people whose mails were clicked in from the same network in the same minute. */
  networkPeople: number
  /** Whether the person did something in the shop within ten minutes; null while that cannot be told, or when the shop does not record visits. */
  visited: boolean | null
  /** Whether the click's token came back on an order. */
  bought: boolean
}

/** One sign that a visit was a machine's; a negative weight is a sign of a person. */
export type VisitSignal = { name: string; label: string; weight: number; explanation: string; kinds: readonly VisitFacts["kind"][]; holds(facts: VisitFacts): boolean }

const both = ["click", "open"] as const
const clicks = ["click"] as const
const arrived = (name: ArrivalSignal) => ({ arrival }: VisitFacts) => arrival === name
/** Whatever a request says of itself is enough. */
export const CERTAIN = 100
/** A visit before its mail was so many seconds old, and what that weighs. */
export const TOO_SOON = { seconds: 2, weight: 60 }

/** Every sign, the heavier first. To add one, add one object here. */
export const visitSignals = [
  { name: "head", label: "Headers only", weight: CERTAIN, kinds: clicks, holds: arrived("head"), explanation: "Only the headers of the page were asked for, as scanners do and browsers do not." },
  { name: "no_user_agent", label: "Nameless program", weight: CERTAIN, kinds: both, holds: arrived("no_user_agent"), explanation: "The program did not say what it is; every browser does." },
  { name: "robot", label: "Known robot", weight: CERTAIN, kinds: both, holds: arrived("robot"), explanation: "The program calls itself a robot, a scanner or a tool." },
  { name: "prefetch", label: "Fetched ahead", weight: CERTAIN, kinds: both, holds: arrived("prefetch"), explanation: "A browser or mail program fetched the link in case it would be followed." },
  { name: "mail_privacy", label: "Mail privacy", weight: CERTAIN, kinds: ["open"], holds: arrived("mail_privacy"), explanation: "Apple's mail privacy protection fetches the pictures of every mail, read or not." },
  { name: "too_soon", label: "Before the mail", weight: TOO_SOON.weight, kinds: both, holds: ({ mailAge }) => mailAge !== null && mailAge < TOO_SOON.seconds, explanation: "The mail was not two seconds old: it had not reached anybody's eyes." },
  { name: "many_links", label: "Many links at once", weight: 50, kinds: clicks, holds: ({ linksInBurst }) => linksInBurst >= 3, explanation: "Three or more links of the mail were followed within five seconds." },
  { name: "head_too", label: "Headers before", weight: 50, kinds: clicks, holds: ({ headersInBurst, arrival }) => headersInBurst && arrival !== "head", explanation: "Seconds before or after, the headers of a link of the same mail were asked for." },
  { name: "all_links", label: "Every link", weight: 40, kinds: clicks, holds: ({ linksInBurst, linksInMail }) => linksInMail >= 2 && linksInBurst >= linksInMail, explanation: "Every link of the mail was followed within five seconds." },
  { name: "scanner_network", label: "Scanner's network", weight: 40, kinds: clicks, holds: ({ ip }) => findScanner(ip) !== undefined, explanation: "The visit came from a network of Microsoft's, Proofpoint's, Mimecast's or Barracuda's mail scanners." },
  { name: "unsubscribe_too", label: "Unsubscribe page as well", weight: 40, kinds: clicks, holds: ({ unsubscribeInBurst }) => unsubscribeInBurst, explanation: "The unsubscribe page was fetched within the same seconds, and nothing was done there." },
  { name: "soon", label: "Within ten seconds", weight: 30, kinds: clicks, holds: ({ mailAge }) => mailAge !== null && mailAge >= TOO_SOON.seconds && mailAge < 10, explanation: "The mail was less than ten seconds old. A person may be as fast, few are." },
  { name: "same_network", label: "Many from one network", weight: 30, kinds: clicks, holds: ({ networkPeople, ip }) => networkPeople >= 8 && !isPrivateNetwork(ip), explanation: "In one minute, links in the mails of eight or more people were followed from the same network." },
  { name: "no_visit", label: "Nothing after it", weight: 10, kinds: clicks, holds: ({ visited }) => visited === false, explanation: "No page of the shop was seen within ten minutes. A weak sign: not everybody lets the shop see it." },
  { name: "visit", label: "Looked around", weight: -30, kinds: clicks, holds: ({ visited }) => visited === true, explanation: "The person was seen in the shop within ten minutes: a sign of a person." },
  { name: "bought", label: "Led to an order", weight: -1_000, kinds: clicks, holds: ({ bought }) => bought, explanation: "The click came back on an order: scanners follow links, they do not buy." },
] as const satisfies readonly VisitSignal[]

export type SignalName = (typeof visitSignals)[number]["name"]

/** From this score on a visit counts as a machine's. */
export const MACHINE_FROM = 50

/** `score` from 0 (a person) to 100; `reason` is the heaviest sign of a machine's visit, null for a person's. */
export type VisitScore = { score: number; machine: boolean; reason: SignalName | null; signals: SignalName[] }

/** Weighs everything that is known of a visit. It may be asked again at any time, and says the same of the same facts. */
export function scoreVisit(facts: VisitFacts): VisitScore {
  const held = (visitSignals as readonly (VisitSignal & { name: SignalName })[]).filter((signal) => signal.kinds.includes(facts.kind) && signal.holds(facts))
  const score = Math.min(100, Math.max(0, held.reduce((sum, { weight }) => sum + weight, 0)))
  const machine = score >= MACHINE_FROM
  return { score, machine, reason: machine ? held[0]!.name : null, signals: held.map(({ name }) => name) }
}

/** The sign of a name as it is stored; undefined for one that is no longer known. */
export const findSignal = (name: string | null): VisitSignal | undefined => visitSignals.find((signal) => signal.name === name)
