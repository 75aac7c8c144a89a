// The cheapest mail server there is, in a process of its own: it takes every mail and counts. Every sender is measured against it.
import { createServer } from "node:net"

let mails = 0
const END = Buffer.from("\r\n.\r\n")

createServer((socket) => {
  socket.setNoDelay(true)
  socket.on("error", () => undefined)
  socket.write("220 sink\r\n")
  let inData = false
  let tail = Buffer.alloc(0)
  socket.on("data", (chunk) => {
    let rest = tail.length ? Buffer.concat([tail, chunk]) : chunk
    tail = Buffer.alloc(0)
    while (rest.length) {
      if (inData) {
        const end = rest.indexOf(END)
        if (end < 0) {
          // Only an end mark cut in two matters of what has come so far.
          tail = Buffer.from(rest.subarray(-(END.length - 1)))
          return
        }
        inData = false
        mails += 1
        rest = rest.subarray(end + END.length)
        socket.write("250 2.0.0 taken\r\n")
        continue
      }
      const line = rest.indexOf("\r\n")
      if (line < 0) {
        tail = Buffer.from(rest)
        return
      }
      const word = rest.toString("latin1", 0, 4).toUpperCase()
      rest = rest.subarray(line + 2)
      if (word === "EHLO") socket.write("250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n")
      else if (word === "DATA") {
        inData = true
        socket.write("354 go on\r\n")
      } else if (word === "QUIT") socket.end("221 bye\r\n")
      else socket.write("250 2.1.0 ok\r\n")
    }
  })
}).listen(0, "127.0.0.1", function listening() {
  process.send({ port: this.address().port })
})

process.on("message", () => process.send({ mails }))
process.on("disconnect", () => process.exit(0))
