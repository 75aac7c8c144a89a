/** What a report tells of mails after the mail server took them, in the order it is shown. `key` is a column of the counts. */
export const feedbackKinds = [
  { key: "delivered", label: "Arrived", explanation: "The receiving server confirmed that it has the mail." },
  { key: "deferred", label: "Put off for now", explanation: "The receiving server asked the provider to come back later; it goes on trying." },
  { key: "hard_bounces", label: "Came back for good", explanation: "There is no such mailbox. These addresses are on the suppression list now." },
  { key: "soft_bounces", label: "Came back for now", explanation: "The mailbox was full or not to be reached. After five times over two weeks an address rests for ninety days." },
  { key: "policy_bounces", label: "Refused for policy", explanation: "The receiving server refuses your sender or your text, not the address. Check SPF, DKIM and DMARC of your domain." },
  { key: "complained", label: "Reported as spam", explanation: "These people are unsubscribed and on the suppression list now." },
  { key: "refused", label: "Not sent by the provider", explanation: "The provider took the mail and did not send it, mostly because the address is on its own suppression list." },
] as const

export type FeedbackKey = (typeof feedbackKinds)[number]["key"]
