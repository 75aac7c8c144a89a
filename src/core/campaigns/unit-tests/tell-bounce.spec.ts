import { tellBounce } from "../tell-bounce"

describe("Telling why a mail came back", () => {
  it.each([
    ["5.1.1", "", "no_mailbox"],
    [null, "550 5.1.1 The email account that you tried to reach does not exist", "no_mailbox"],
    ["550", "550 No such mailbox", "no_mailbox"],
    ["5.1.2", "", "no_domain"],
    ["5.2.2", "", "full"],
    [null, "452 4.2.2 The recipient's inbox is out of storage space", "full"],
    ["5.2.1", "", "disabled"],
    ["5.7.26", "This mail has been blocked because the sender is unauthenticated", "authentication"],
    ["5.7.1", "", "policy"],
    [null, "554 Message blocked as spam", "policy"],
    ["4.4.1", "", "server"],
    ["5.3.4", "", "too_large"],
    ["5.6.0", "", "content"],
    [null, "Transient: MailboxFull", "full"],
    [null, "550 Host mx [85.4.12.9] said: user unknown", "no_mailbox"],
    ["5.5.0", "550 5.5.0 Requested action not taken: mailbox unavailable", "no_mailbox"],
    [null, "Too old", "server"],
    [null, "550 refused", "other"],
    [null, "", "other"],
  ])("code %s, words %s: %s", (code, detail, key) => {
    const { label, remedy, ...told } = tellBounce(code, detail)
    expect(told).toEqual({ key })
    expect(label && remedy).toMatch(/\w/)
  })
})
