const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]

/**
 * Shows named steps with their elapsed time. On a terminal the running ones are redrawn in place;
 * elsewhere (a log file, CI) each start, each end and a sign of life every ten seconds is one line.
 */
export function showProgress(out = process.stdout) {
  const live = Boolean(out.isTTY) && process.env.TERM !== "dumb"
  const paint = (code, text) => (live && !process.env.NO_COLOR ? `\u001b[${code}m${text}\u001b[0m` : text)
  const running = new Set()
  let over = false
  let drawn = 0
  let frame = 0

  const erase = () => {
    if (drawn) out.write(`\u001b[${drawn}A\u001b[0J`)
    drawn = 0
  }
  const draw = () => {
    if (!live) return
    for (const step of running) {
      const line = `${FRAMES[frame % FRAMES.length]} ${step.title}  ${seconds(step)}${step.note ? `  ${step.note}` : ""}`
      out.write(`${line.slice(0, (out.columns || 80) - 1)}\n`)
      drawn += 1
    }
  }
  const print = (line) => {
    if (over) return
    erase()
    out.write(`${line}\n`)
    draw()
  }
  const timer = setInterval(() => {
    frame += 1
    if (live) {
      erase()
      draw()
    } else if (frame % 100 === 0) {
      for (const step of running) print(`  … ${step.title}  ${seconds(step)}${step.note ? `  ${step.note}` : ""}`)
    }
  }, 100)
  timer.unref()

  return {
    print,
    paint,
    /** Runs `work(note)` as a step; `note(text)` tells how far it is. */
    step: async (title, work) => {
      const step = { title, note: "", since: Date.now() }
      running.add(step)
      if (!live) print(`→ ${title}`)
      try {
        const result = await work((note) => (step.note = note))
        running.delete(step)
        print(`${paint(32, "✓")} ${title}  ${paint(2, seconds(step))}`)
        return result
      } catch (error) {
        running.delete(step)
        print(`${paint(31, "✗")} ${title}  ${paint(2, seconds(step))}`)
        throw error
      }
    },
    /** Nothing is shown any more: what fails now fails because everything is being ended. */
    end: () => {
      over = true
      clearInterval(timer)
      running.clear()
      erase()
    },
  }
}

const seconds = (step) => `${((Date.now() - step.since) / 1000).toFixed(1)} s`
