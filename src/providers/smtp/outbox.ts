import type { Socket } from "node:net"

/** What is about to be said over a connection: everything up to `flush` leaves in as few writes as it can. */
export type Outbox = {
  say(words: string | Buffer, encoding: "latin1" | "utf8"): void
  flush(): void
}

/** An outbox over `socket`. A write costs more than what it carries, so answers that came together are answered together. */
export function createOutbox(socket: Pick<Socket, "write" | "cork" | "uncork">): Outbox {
  let text = ""
  let encodedAs: "latin1" | "utf8" = "latin1"
  let earlier: (() => void)[] = []

  const setAside = () => {
    if (!text) return
    const [words, encoding] = [text, encodedAs]
    earlier.push(() => socket.write(words, encoding))
    text = ""
  }
  return {
    say: (words, encoding) => {
      if (typeof words === "string" && (!text || encoding === encodedAs)) {
        text += words
        encodedAs = encoding
        return
      }
      setAside()
      if (typeof words !== "string") earlier.push(() => socket.write(words))
      else {
        text = words
        encodedAs = encoding
      }
    },
    flush: () => {
      if (!earlier.length) {
        if (text) socket.write(text, encodedAs)
        text = ""
        return
      }
      setAside()
      socket.cork()
      for (const write of earlier) write()
      earlier = []
      socket.uncork()
    },
  }
}
