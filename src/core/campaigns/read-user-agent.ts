/** What a reader held in hand, as far as the request told. A proxy is the mail service's own server fetching pictures for the reader. */
export const devices = [
  { kind: "phone", label: "Phone" },
  { kind: "tablet", label: "Tablet" },
  { kind: "desktop", label: "Computer" },
  { kind: "proxy", label: "Mail service’s proxy" },
  { kind: "other", label: "Not told" },
] as const

export type Device = (typeof devices)[number]["kind"]

export type Reader = { device: Device; /** The mail program or browser by its family. */ client: string }

/** The first that matches names the family; apps that show mails come before the browsers they are made of. */
const families: readonly [RegExp, string][] = [
  [/GoogleImageProxy/i, "Gmail"],
  [/YahooMailProxy/i, "Yahoo Mail"],
  [/Outlook-iOS|Outlook-Android|Microsoft Outlook|ms-office|MSOffice|olk\//i, "Outlook"],
  [/Thunderbird/i, "Thunderbird"],
  [/\bGSA\/|\bGmail\b/i, "Google app"],
  [/FBAN|FBAV|Instagram/i, "Facebook and Instagram"],
  [/EdgA?\/|EdgiOS\/|Edge\//, "Edge"],
  [/OPR\/|Opera|OPiOS/, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/DuckDuckGo\//, "DuckDuckGo"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\/|Chromium\//, "Chrome"],
  [/Version\/[\d.]+.*Safari\//, "Safari"],
  // Apple's mail programs draw with WebKit and name no browser.
  [/(?:Macintosh|iPhone|iPad).*AppleWebKit\/(?!.*Safari\/)/, "Apple Mail"],
]

const OTHER = "Other"

/** What a user agent says about who read or clicked: the kind of device and the family of the program. Families, not versions: enough to test a mail in, too little to be a person. */
export function readUserAgent(userAgent: string | null): Reader {
  if (!userAgent) return { device: "other", client: OTHER }
  return { device: deviceOf(userAgent), client: families.find(([sign]) => sign.test(userAgent))?.[1] ?? OTHER }
}

function deviceOf(userAgent: string): Device {
  if (/GoogleImageProxy|YahooMailProxy/i.test(userAgent)) return "proxy"
  if (/iPad|Tablet|Kindle|Silk\/|PlayBook/i.test(userAgent)) return "tablet"
  // Android says "Mobile" on phones and leaves it out on tablets.
  if (/Android/i.test(userAgent)) return /Mobile/i.test(userAgent) ? "phone" : "tablet"
  if (/iPhone|iPod|Windows Phone|Mobile/i.test(userAgent)) return "phone"
  return /Windows|Macintosh|X11|Linux|CrOS/i.test(userAgent) ? "desktop" : "other"
}
