import { look, serif } from "./look"

/** The looks of the product's templates: each a character of its own, all on the same grid. A test reads every contrast. */
export const looks = {
  clay: look(
    { page: "#f6efe8", card: "#fffdfa", tint: "#f8ebe2", ink: "#3a1a10", text: "#5a4038", quiet: "#79604f", line: "#ead9cc", accent: "#a83f1d", onAccent: "#ffffff" },
    { accentInk: "#f3a583", display: serif, night: { tint: "#33241e" } }),
  meadow: look(
    { page: "#e9f2eb", card: "#ffffff", tint: "#eef6f0", ink: "#0f3d23", text: "#36473d", quiet: "#53645a", line: "#cfe0d4", accent: "#14532d", onAccent: "#ffffff" },
    { accentInk: "#86d6a3", night: { tint: "#1d2b22", accent: "#166534" } }),
  harbour: look(
    { page: "#eef2f8", card: "#ffffff", tint: "#f1f5fb", ink: "#0f1f3d", text: "#3b475c", quiet: "#5a667b", line: "#d9e1ee", accent: "#1d46b8", onAccent: "#ffffff" },
    { accentInk: "#9db8ff", night: { tint: "#1f2735", accent: "#2952cc" } }),
  paper: look(
    { page: "#ffffff", card: "#ffffff", tint: "#f5f5f4", ink: "#1c1917", text: "#3f3a36", quiet: "#6b645e", line: "#e7e5e4", accent: "#1c1917", onAccent: "#ffffff" },
    { accentInk: "#fafaf9", display: serif, night: { page: "#161514", card: "#161514", accent: "#fafaf9", onAccent: "#1c1917" } }),
  plum: look(
    { page: "#f8f1f6", card: "#ffffff", tint: "#faf3f8", ink: "#4a0f38", text: "#55414f", quiet: "#75606f", line: "#ead8e4", accent: "#86195e", onAccent: "#ffffff" },
    { accentInk: "#f3a6d3", display: serif, night: { tint: "#311f2b" } }),
  honey: look(
    { page: "#fff6dc", card: "#fffefa", tint: "#fff1c9", ink: "#3d2a00", text: "#574823", quiet: "#70602f", line: "#f1dfa6", accent: "#ffc53d", onAccent: "#3d2a00" },
    { accentInk: "#ffd166", night: { tint: "#322a17", accent: "#ffc53d" } }),
  lagoon: look(
    { page: "#e6f4f2", card: "#ffffff", tint: "#e9f6f4", ink: "#0b3b39", text: "#37504e", quiet: "#50676a", line: "#c6e2de", accent: "#0b6b65", onAccent: "#ffffff" },
    { accentInk: "#7fd8cf", night: { tint: "#19302e" } }),
  dusk: look(
    { page: "#eceaf8", card: "#ffffff", tint: "#f2f0fc", ink: "#241a63", text: "#453f66", quiet: "#5f597f", line: "#dad5f3", accent: "#3a2ba0", onAccent: "#ffffff" },
    { accentInk: "#b9b0ff", night: { tint: "#262241", accent: "#4a3ac0" } }),
  velvet: look(
    { page: "#0e0d0b", card: "#181613", tint: "#221f1a", ink: "#f6ecd6", text: "#d3c9b4", quiet: "#a79d88", line: "#3c362b", accent: "#c9a45c", onAccent: "#181613" },
    { accentInk: "#dcbf86", display: serif, night: { page: "#0e0d0b", card: "#181613", tint: "#221f1a", ink: "#f6ecd6", text: "#d3c9b4", quiet: "#a79d88", line: "#3c362b" } }),
  coral: look(
    { page: "#ffefea", card: "#ffffff", tint: "#fff4f0", ink: "#4a1206", text: "#5c4039", quiet: "#7d5a50", line: "#f8d6cb", accent: "#c2321a", onAccent: "#ffffff" },
    { accentInk: "#ff9f8a", displayWeight: 800, night: { tint: "#35211c" } }),
  signal: look(
    { page: "#f4f4f2", card: "#ffffff", tint: "#f4f4f2", ink: "#111111", text: "#3d3d3d", quiet: "#666666", line: "#dcdcd8", accent: "#d0021b", onAccent: "#ffffff" },
    { accentInk: "#ff8a8f", displayWeight: 800 }),
  linen: look(
    { page: "#efe9df", card: "#faf7f2", tint: "#f1ebe0", ink: "#26221b", text: "#4b453a", quiet: "#6b6456", line: "#dcd3c3", accent: "#26221b", onAccent: "#faf7f2" },
    { accentInk: "#e6d9c0", display: serif, night: { page: "#13120f", card: "#1d1b17", tint: "#2a2721", accent: "#efe9df", onAccent: "#26221b" } }),
  lilac: look(
    { page: "#f3eefc", card: "#ffffff", tint: "#f6f1fe", ink: "#35155e", text: "#4c3f60", quiet: "#695c7e", line: "#e2d6f5", accent: "#6d28c9", onAccent: "#ffffff" },
    { accentInk: "#c9a7ff", night: { tint: "#2a2139" } }),
  ink: look(
    { page: "#f4f4f5", card: "#ffffff", tint: "#f4f4f5", ink: "#18181b", text: "#3f3f46", quiet: "#63636b", line: "#e4e4e7", accent: "#18181b", onAccent: "#ffffff" },
    { accentInk: "#fafafa", night: { accent: "#fafafa", onAccent: "#18181b" } }),
  neon: look(
    { page: "#0b0b0c", card: "#0b0b0c", tint: "#1a1a1c", ink: "#ffffff", text: "#d6d6d9", quiet: "#a0a0a6", line: "#37373b", accent: "#e4ff1a", onAccent: "#0b0b0c" },
    { accentInk: "#e4ff1a", displayWeight: 800, night: { page: "#0b0b0c", card: "#0b0b0c", tint: "#1a1a1c" } }),
  party: look(
    { page: "#fdeef5", card: "#ffffff", tint: "#fff3f8", ink: "#5b0f3a", text: "#5a4250", quiet: "#7b5a6c", line: "#f7d3e3", accent: "#c0206e", onAccent: "#ffffff" },
    { accentInk: "#ff9cc8", displayWeight: 800, night: { tint: "#35202b" } }),
  pine: look(
    { page: "#0f2e25", card: "#fbf8f1", tint: "#f1ecdf", ink: "#0f2e25", text: "#43514b", quiet: "#5d6a63", line: "#ddd5c2", accent: "#9c2b23", onAccent: "#ffffff" },
    { accentInk: "#ff9d92", onPage: "#f3e9d2", foot: "#b9c7bf", display: serif, night: { page: "#0a1f19", card: "#16211d", tint: "#22302a", line: "#37463f" } }),
} as const
