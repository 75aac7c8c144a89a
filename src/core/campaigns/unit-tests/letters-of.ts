type Letters = { colour: string; ground: string }

/** What is written in an MJML document, each with its colour and the ground it stands on. */
export function lettersOf(mjml: string): Letters[] {
  const grounds: string[] = []
  const letters: Letters[] = []
  for (const [, closing, name, attributes] of mjml.matchAll(/<(\/?)mj-(body|wrapper|section|column|group|text|button)\b((?:[^<>"]|"[^"]*")*)>/g)) {
    const read = (attribute: string) => new RegExp(`(?:^| )${attribute}="([^"]*)"`).exec(attributes!)?.[1]
    const ground = read("background-color") ?? grounds.at(-1) ?? "#ffffff"
    const writes = name === "text" || name === "button"
    if (closing) grounds.length -= writes ? 0 : 1
    else if (writes) letters.push({ colour: read("color") ?? "#000000", ground })
    else grounds.push(ground)
  }
  return letters
}

/** How much two colours differ, from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrastOf(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
