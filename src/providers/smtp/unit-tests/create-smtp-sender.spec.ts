import { createHash, createVerify, generateKeyPairSync } from "node:crypto"
import { createSmtpSender } from "../create-smtp-sender"
import { smtpOptionsSchema } from "../smtp-options"
import { rawServer, smtpServer, speakUntil } from "./smtp-servers"

type Ending = () => unknown
const endings: Ending[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

function senderTo(url: string, more: object = {}) {
  const sender = createSmtpSender(smtpOptionsSchema.parse({ url, connections: 2, connectionTimeoutMs: 2_000, greetingTimeoutMs: 300, socketTimeoutMs: 900, ...more }))
  endings.push(() => sender.close())
  return sender
}

async function serving<Server extends { stop: Ending }>(starting: Promise<Server>): Promise<Server> {
  const server = await starting
  endings.push(server.stop)
  return server
}

const body = "x".repeat(70)
const mailTo = (to: string, lines = 3) => ({
  from: "shop@example.com", to, messageId: "1@example.com",
  raw: `From: <shop@example.com>\r\nTo: <${to}>\r\nSubject: Hi\r\nMessage-ID: <1@example.com>\r\nList-Unsubscribe: <https://example.com/u>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n\r\n${`${body}\r\n`.repeat(lines)}.hidden dot\r\n`,
})

describe("a server that takes mails", () => {
  it("gets every byte of each, over connections it keeps", async () => {
    let connections = 0
    const server = await serving(smtpServer({ onConnect: (_, done) => { connections += 1; done() } }))
    const sender = senderTo(server.url)
    const results = await Promise.all(Array.from({ length: 50 }, (_, index) => sender.send(mailTo(`p${index}@example.com`))))
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(50).fill("accepted"))
    expect(new Set(server.taken.flatMap(({ to }) => to)).size).toBe(50)
    const first = server.taken.find(({ to }) => to[0] === "p0@example.com")!
    expect(first.from).toBe("shop@example.com")
    expect(first.raw).toBe(mailTo("p0@example.com").raw)
    expect(connections).toBeLessThanOrEqual(2)
    expect(await sender.verify()).toBeNull()
  })

  it.each([[["PIPELINING"]], [[]]])("gets domains as the name servers know them, and no mail in ASCII for an address that ASCII cannot write (extensions: %j)", async (extensions) => {
    let heard = ""
    const server = await serving(rawServer((socket) => {
      socket.on("data", (chunk) => { heard += chunk.toString("utf8") })
      speakUntil(/^never$/, () => undefined, extensions)(socket)
    }))
    const sender = senderTo(server.url)
    expect((await sender.send({ ...mailTo("jorg@müller.de"), from: "shop@bücher.example", raw: mailTo("a@example.com").raw, tidy: true })).outcome).toBe("accepted")
    expect(await sender.send({ ...mailTo("jörg@müller.de"), tidy: true })).toEqual({ outcome: "rejected", reason: "invalid_address", detail: "The address has letters before the @ that mail servers may not take." })
    expect(heard.match(/^(MAIL|RCPT).*$/gm)).toEqual([expect.stringMatching(/^MAIL FROM:<shop@xn--bcher-kva\.example>/), "RCPT TO:<jorg@xn--mller-kva.de>"])
  })

  it("gets a DKIM signature that covers the one-click header and verifies", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
    const server = await serving(smtpServer())
    const sender = senderTo(server.url, { dkim: { domainName: "example.com", keySelector: "s1", privateKey: privateKey.export({ type: "pkcs8", format: "pem" }) } })
    expect((await sender.send(mailTo("a@example.com"))).outcome).toBe("accepted")
    const { raw } = server.taken[0]!
    const split = raw.indexOf("\r\n\r\n")
    const headers = raw.slice(0, split).replace(/\r\n[ \t]+/g, " ").split("\r\n")
    const signature = headers.find((header) => header.startsWith("DKIM-Signature:"))!
    const tag = (name: string) => new RegExp(`[; ]${name}=([^;]*)`).exec(signature)![1]!.replace(/\s/g, "")
    expect(tag("h").toLowerCase().split(":")).toEqual(expect.arrayContaining(["list-unsubscribe", "list-unsubscribe-post", "from"]))
    // RFC 6376 section 3.4, relaxed/relaxed.
    const relaxed = (header: string) => header.replace(/^([^:]+?)\s*:\s*/, (_, name: string) => `${name.toLowerCase()}:`).replace(/[ \t]+/g, " ").trim()
    expect(createHash("sha256").update(`${raw.slice(split + 4).replace(/[ \t]+/g, " ").replace(/ \r\n/g, "\r\n").replace(/(\r\n)+$/, "")}\r\n`).digest("base64")).toBe(tag("bh"))
    const signed = tag("h").split(":").map((name) => `${relaxed(headers.find((header) => header.toLowerCase().startsWith(`${name.toLowerCase()}:`))!)}\r\n`).join("")
    const unsigned = relaxed(signature).replace(/([; ])b=[^;]*/, "$1b=")
    expect(createVerify("RSA-SHA256").update(signed + unsigned).verify(publicKey, tag("b"), "base64")).toBe(true)
  })

  it("gets no more connections than were allowed, whatever fails meanwhile", async () => {
    let open = 0
    let most = 0
    const server = await serving(smtpServer({
      onConnect: (_, done) => { most = Math.max(most, open += 1); done() },
      onClose: () => { open -= 1 },
      onRcptTo: ({ address }, _, done) => (address.startsWith("bad") ? done(Object.assign(new Error("5.1.1 No such user"), { responseCode: 550 })) : done()),
      onData(stream, { envelope }, done) {
        stream.resume()
        stream.on("end", () => (envelope.rcptTo[0]!.address.startsWith("busy") ? done(Object.assign(new Error("4.3.2 Shutting down"), { responseCode: 421 })) : done()))
      },
    }))
    const sender = senderTo(server.url, { connections: 3 })
    const kinds = ["good", "bad", "busy"]
    const results = await Promise.all(Array.from({ length: 60 }, (_, index) => sender.send(mailTo(`${kinds[index % 3]}${index}@example.com`))))
    expect(results.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 60 }, (_, index) => ["accepted", "rejected", "deferred"][index % 3]))
    expect(most).toBeLessThanOrEqual(3)
  })

  it("closes without waiting for anyone, and says so to whoever still waits", async () => {
    const server = await serving(smtpServer({ onRcptTo: (_, __, done) => void setTimeout(done, 100) }))
    const sender = senderTo(server.url, { connections: 1 })
    const sending = [sender.send(mailTo("a@example.com")), sender.send(mailTo("b@example.com"))]
    await sender.close()
    expect((await Promise.all(sending)).map(({ outcome }) => outcome)).toEqual(["accepted", "unreachable"])
    expect((await sender.send(mailTo("c@example.com"))).outcome).toBe("unreachable")
  })

  it("may be slow", async () => {
    const server = await serving(smtpServer({ onRcptTo: (_, __, done) => void setTimeout(done, 150) }))
    expect((await senderTo(server.url).send(mailTo("a@example.com"))).outcome).toBe("accepted")
  })
})

describe("a server that cannot be used", () => {
  it.each([
    ["refuses the connection", async () => {
      const server = await rawServer(() => undefined)
      await server.stop()
      return { url: server.url, stop: () => undefined }
    }, "connection_refused"],
    ["closes before it greets", () => rawServer((socket) => socket.destroy()), "not_reachable"],
    ["never greets", () => rawServer(() => undefined), "no_greeting"],
    ["greets with a refusal", () => rawServer((socket) => socket.end("554 go away\r\n")), "server_refused"],
    ["is too busy to talk", () => rawServer((socket) => socket.end("421 too many connections\r\n")), "server_refused"],
    ["refuses the password", async () => {
      const server = await smtpServer({ onAuth: (_, __, done) => done(new Error("Invalid username or password")) })
      return { ...server, url: server.url.replace("//", "//me:hunter2secret@") }
    }, "login_refused"],
    ["wants a password we have not", () => smtpServer({ authOptional: false }), "login_refused"],
  ])("that %s is unreachable", async (_, start, reason) => {
    const server = await serving(start() as Promise<{ url: string; stop: Ending }>)
    const sender = senderTo(server.url)
    const result = await sender.send(mailTo("a@example.com"))
    expect(result).toMatchObject({ outcome: "unreachable", reason })
    if (reason !== "login_refused" || server.url.includes("@")) expect(await sender.verify()).toMatch(/^The mail server 127\.0\.0\.1:\d+ cannot be used: /)
    expect(JSON.stringify(result) + await sender.verify()).not.toContain("hunter2secret")
  })

  it("with a name nobody knows is unreachable", async () => {
    const result = await senderTo("smtp://mail.invalid:25", { connectionTimeoutMs: 5_000 }).send(mailTo("a@example.com"))
    expect(result).toMatchObject({ outcome: "unreachable", reason: "host_not_found" })
  })

  it("then can be, is used again", async () => {
    const gone = await rawServer(() => undefined)
    await gone.stop()
    const sender = senderTo(gone.url, { connections: 1 })
    expect((await sender.send(mailTo("a@example.com"))).outcome).toBe("unreachable")
    const back = await serving(rawServer(speakUntil(/^never$/, () => undefined), Number(new URL(gone.url).port)))
    expect(back.url).toBe(gone.url)
    expect((await sender.send(mailTo("a@example.com"))).outcome).toBe("accepted")
  })

  it("does not hold others up: each of many mails gets its answer", async () => {
    const server = await rawServer(() => undefined)
    await server.stop()
    const sender = senderTo(server.url)
    const results = await Promise.all(Array.from({ length: 20 }, () => sender.send(mailTo("a@example.com"))))
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(["unreachable"]))
  })
})

describe("a server that refuses some", () => {
  const answers: [string, number, string, object][] = [
    ["5.1.1", 550, "5.1.1 No such user here", { outcome: "rejected", reason: "unknown_recipient" }],
    ["plain words", 550, "User unknown", { outcome: "rejected", reason: "unknown_recipient" }],
    ["a backup server's words", 550, "5.1.1 Recipient address rejected: User unknown in relay recipient table", { outcome: "rejected", reason: "unknown_recipient" }],
    ["words that policy has too", 550, "Requested action not taken: mailbox unavailable", { outcome: "rejected", reason: "recipient_refused" }],
    ["a server that passes nothing on", 550, "5.1.1 Relaying to this recipient is not permitted, unknown user", { outcome: "rejected", reason: "sender_refused" }],
    ["a sender nobody knows", 550, "Sender verify failed: no such user here", { outcome: "rejected", reason: "recipient_refused" }],
    ["a refusal of all", 550, "5.7.1 Recipient address rejected: user unknown to this host", { outcome: "rejected", reason: "policy" }],
    ["5.2.2", 552, "5.2.2 Mailbox full", { outcome: "rejected", reason: "mailbox_full" }],
    ["5.7.26", 550, "5.7.26 This mail is unauthenticated", { outcome: "rejected", reason: "policy" }],
    ["a block list", 554, "Your access to this mail system has been rejected: block list", { outcome: "rejected", reason: "policy" }],
    ["452", 452, "4.2.2 The mailbox is over its storage limit", { outcome: "deferred", reason: "mailbox_full" }],
    ["grey listing", 450, "4.7.1 Greylisted, come back later", { outcome: "deferred", reason: "greylisted" }],
    ["451", 451, "Try again later", { outcome: "deferred", reason: "try_later" }],
  ]
  it.each(answers)("tells %s apart and takes the others", async (_, responseCode, words, expected) => {
    const server = await serving(smtpServer({
      onRcptTo: ({ address }, __, done) => (address.startsWith("bad") ? done(Object.assign(new Error(words), { responseCode })) : done()),
    }))
    const sender = senderTo(server.url, { connections: 1 })
    const [bad, good, worse] = await Promise.all(["bad1@example.com", "good@example.com", "bad2@example.com"].map((to) => sender.send(mailTo(to))))
    expect(bad).toMatchObject(expected)
    expect(bad!.detail).toContain(words)
    expect(worse).toMatchObject(expected)
    expect(good!.outcome).toBe("accepted")
    expect(server.taken.map(({ to }) => to)).toEqual([["good@example.com"]])
  })

  it("after it read the message", async () => {
    const server = await serving(smtpServer({
      onData(stream, _, done) {
        stream.resume()
        stream.on("end", () => done(Object.assign(new Error("5.6.0 Looks like spam"), { responseCode: 554 })))
      },
    }))
    expect(await senderTo(server.url).send(mailTo("a@example.com"))).toMatchObject({ outcome: "rejected", reason: "policy" })
  })

  it("the sender", async () => {
    const server = await serving(smtpServer({ onMailFrom: (_, __, done) => done(Object.assign(new Error("Sender not verified"), { responseCode: 553 })) }))
    expect(await senderTo(server.url).send(mailTo("a@example.com"))).toMatchObject({ outcome: "rejected", reason: "sender_refused" })
  })

  it("and an address that is none is refused without asking", async () => {
    const server = await serving(smtpServer())
    const result = await senderTo(server.url).send(mailTo("a@exa mple.com>\r\nRCPT TO:<victim@example.com"))
    expect(result.outcome).toBe("rejected")
    expect(server.taken).toEqual([])
  })
})

describe.each([["one command at a time", []], ["pipelined", ["PIPELINING"]]])("a mail whose sender is no plain address, %s,", (_, extensions) => {
  it.each([
    ["ends the command", "shop@example.com>\r\nRCPT TO:<victim@example.com"], ["adds to it", "shop@example.com> BODY=8BITMIME"], ["has a name", "Shop <shop@example.com>"], ["is nothing", ""],
  ])("and %s, is refused before a word is said", async (__, from) => {
    let heard = ""
    const server = await serving(rawServer((socket) => {
      socket.on("data", (chunk) => { heard += chunk.toString("latin1") })
      speakUntil(/^never$/, () => undefined, extensions)(socket)
    }))
    expect(await senderTo(server.url).send({ ...mailTo("a@example.com"), from })).toMatchObject({ outcome: "rejected", reason: "sender_refused", detail: expect.stringContaining("plain e-mail address") })
    expect(heard).toBe("")
  })
})

describe.each([["one command at a time", []], ["pipelined", ["PIPELINING"]]])("a connection, %s, that is lost", (_, extensions) => {
  it.each([
    ["falls silent at RCPT", /^RCPT/, "keep", "deferred", "no_answer"],
    ["closes at RCPT", /^RCPT/, "close", "deferred", "connection_lost"],
    ["falls silent at DATA", /^DATA/, "keep", "deferred", "no_answer"],
    ["closes at DATA", /^DATA/, "close", "deferred", "connection_lost"],
    ["falls silent after the message", /^\.$/, "keep", "unknown", "no_answer"],
    ["closes after the message", /^\.$/, "close", "unknown", "connection_lost"],
  ])("that %s", async (_, at, then, outcome, reason) => {
    let ended = 0
    const server = await serving(rawServer(speakUntil(at, (socket) => {
      ended += 1
      if (then === "close") socket.destroy()
    }, extensions)))
    expect(await senderTo(server.url).send(mailTo("a@example.com"))).toMatchObject({ outcome, reason })
    expect(ended).toBe(1)
  })

  it("in the middle of a large message may have been taken, for all we can know", async () => {
    const server = await serving(rawServer(speakUntil(/^x{70}$/, (socket) => socket.destroy(), extensions)))
    expect(await senderTo(server.url).send(mailTo("a@example.com", 200_000))).toMatchObject({ outcome: "unknown", reason: "connection_lost" })
  })

  it("while nothing was under way goes unnoticed", async () => {
    let open: { end: () => void } | undefined
    let served = 0
    const server = await serving(rawServer((socket) => {
      open = socket
      served += 1
      speakUntil(/^never$/, () => undefined, extensions)(socket)
    }))
    const sender = senderTo(server.url, { connections: 1 })
    expect((await sender.send(mailTo("a@example.com"))).outcome).toBe("accepted")
    open!.end()
    expect((await sender.send(mailTo("b@example.com"))).outcome).toBe("accepted")
    expect(served).toBe(2)
  })
})

describe("a server that takes commands ahead", () => {
  it("hears the next envelope with the text before, and never two texts at once", async () => {
    const heard: string[] = []
    const server = await serving(rawServer((socket) => {
      socket.on("data", (chunk) => heard.push(chunk.toString("latin1")))
      speakUntil(/^never$/, () => undefined, ["PIPELINING", "SIZE 1000000"])(socket)
    }))
    const sender = senderTo(server.url, { connections: 1 })
    await sender.send(mailTo("warm@example.com"))
    heard.length = 0
    const results = await Promise.all(["a", "b", "c"].map((name) => sender.send(mailTo(`${name}@example.com`))))
    expect(results.map(({ outcome }) => outcome)).toEqual(["accepted", "accepted", "accepted"])
    expect(heard[0]).toMatch(/^MAIL FROM:<shop@example.com> SIZE=\d+\r\nRCPT TO:<a@example.com>\r\nDATA\r\n$/)
    expect(heard[1]).toMatch(/\r\n\.\.hidden dot\r\n\.\r\nMAIL FROM:.*\r\nRCPT TO:<b@example.com>\r\nDATA\r\n$/s)
  })

  it("that goes away over one mail gets the next ones on another connection, each once", async () => {
    const taken: string[] = []
    let lives = 0
    const server = await serving(smtpServer({
      onConnect: (_, done) => { lives += 1; done() },
      onData(stream, { envelope }, done) {
        stream.resume()
        stream.on("end", () => {
          const to = envelope.rcptTo[0]!.address
          taken.push(to)
          done(to.startsWith("last") ? Object.assign(new Error("4.3.2 Closing"), { responseCode: 421 }) : null)
        })
      },
    }))
    const sender = senderTo(server.url, { connections: 1 })
    const results = await Promise.all(["a", "last", "b", "c"].map((name) => sender.send(mailTo(`${name}@example.com`))))
    expect(results.map(({ outcome }) => outcome)).toEqual(["accepted", "deferred", "accepted", "accepted"])
    expect(taken.sort()).toEqual(["a@example.com", "b@example.com", "c@example.com", "last@example.com"])
    expect(lives).toBe(2)
  })

  it("is told nothing of a message whose recipient it refused, and is ready for the next", async () => {
    const server = await serving(smtpServer({ onRcptTo: ({ address }, _, done) => (address.startsWith("bad") ? done(Object.assign(new Error("5.1.1 No such user"), { responseCode: 550 })) : done()) }))
    const sender = senderTo(server.url, { connections: 1 })
    const names = Array.from({ length: 30 }, (_, index) => `${index % 3 ? "bad" : "good"}${index}@example.com`)
    const results = await Promise.all(names.map((to) => sender.send(mailTo(to))))
    expect(results.map(({ outcome }) => outcome)).toEqual(names.map((to) => (to.startsWith("bad") ? "rejected" : "accepted")))
    expect(server.taken.map(({ raw }) => raw)).toEqual(names.filter((to) => to.startsWith("good")).map((to) => mailTo(to).raw))
  })
})
