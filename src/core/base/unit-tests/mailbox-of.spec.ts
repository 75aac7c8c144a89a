import { mailboxOf } from "../mailbox-of"

it.each([
  ["Ann@Example.com ", "ann@example.com"],
  ["ann+news@example.com", "ann@example.com"],
  ["ann+a+b@example.com", "ann@example.com"],
  ["a.n.n@example.com", "a.n.n@example.com"],
  ["a.n.n+1@gmail.com", "ann@gmail.com"],
  ["Ann@GoogleMail.com", "ann@gmail.com"],
  ["ann@mail.gmail.com", "ann@mail.gmail.com"],
])("%s goes to %s", (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox)
})
