/** The closing block: where everything is, and the main story in six steps. */
export function tellWhatNext({ urls, shop, paint }) {
  const row = (name, value) => `  ${name.padEnd(15)}${value}`
  return [
    "",
    paint(1, "  Your shop is open."),
    "",
    row("Admin", paint(36, `${urls.backend}/app`)),
    row("Log in", `${shop.email}  /  ${shop.password}`),
    row("Mailbox", paint(36, urls.mailbox)),
    row("Storefront", paint(36, urls.storefront)),
    row("Backend", urls.backend),
    row("Store API key", shop.publishableKey),
    "",
    paint(1, "  What to try first"),
    "  1. Admin, Marketing, Segments, Create: spent more than 200, and last order more than 60 days ago.",
    "  2. Marketing, Campaigns, Create: choose that segment, write a line, look at the preview, send.",
    "     From 21:00 to 08:00 mails wait for the morning, where each customer lives; “Send at any hour” is under Pace and rules.",
    "  3. Open the mailbox: a mail for each of them. Press the link in one.",
    "  4. You are in the storefront. Put something into the cart and place the order.",
    "  5. Back in the admin: the campaign shows the click, the order and what it earned,",
    "     and the order says which campaign earned it.",
    "  6. Press Unsubscribe in another mail, and look at that customer.",
    "",
    "  Ctrl-C ends everything; the shop is kept. npm run demo -- --reset starts over.",
    "",
  ].join("\n")
}
