// Loaded into every program that the demo starts: when the demo is gone, so is the program.
if (process.channel) {
  process.on("disconnect", () => {
    process.kill(process.pid, "SIGTERM")
    setTimeout(() => process.exit(1), 5_000).unref()
  })
  process.channel.unref()
}
