export const usage = `npm run demo -- [options]

  --reset            forget the shop and start from an empty database
  --check            start, verify that every page answers, stop (also --no-wait)
  --dev              serve the admin by Vite with hot reloading instead of building it once
  --customers <n>    how many customers a new shop gets (1000)
  --orders <n>       how many orders a new shop gets (3000)
  --verbose          show what Medusa prints
  --help             this text`

/** Reads the command line; throws with the usage when it is not understood. */
export function readArguments(given) {
  const options = { reset: false, check: false, dev: false, verbose: false, help: false, customers: 1000, orders: 3000 }
  const flags = { "--reset": "reset", "--check": "check", "--no-wait": "check", "--dev": "dev", "--verbose": "verbose", "--help": "help", "-h": "help" }
  for (let at = 0; at < given.length; at += 1) {
    const [name, inline] = given[at].split("=")
    if (flags[name]) options[flags[name]] = true
    else if (name === "--customers" || name === "--orders") {
      const number = Number(inline ?? given[(at += 1)])
      if (!Number.isInteger(number) || number < 1) throw new Error(`${name} wants a whole number above 0.\n\n${usage}`)
      options[name.slice(2)] = number
    } else throw new Error(`Unknown option ${name}.\n\n${usage}`)
  }
  return options
}
