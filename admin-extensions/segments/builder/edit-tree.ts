import { MAX_RULE_DEPTH, isGroup, type Condition, type Group, type Rule } from "../../../src/core/segments/rule.schema"

export type Node = Group | Condition
/** Where a node stands: the index in each group on the way down; [] is the rule itself. */
export type Path = readonly number[]

/** The node at a path; undefined when nothing stands there. */
export function nodeAt(rule: Group, path: Path): Node | undefined {
  return path.reduce<Node | undefined>((node, index) => (node && isGroup(node) ? node.rules[index] : undefined), rule)
}

/** The rule with the node at `path` made into another one. */
export function replaceAt(rule: Rule, path: Path, change: (node: Node) => Node): Rule {
  return rewrite(rule, path, change) as Rule
}

/** The rule with a node put before what stands at `path`, or at the end of its group. */
export function insertAt(rule: Rule, path: Path, node: Node): Rule {
  const index = path.at(-1) ?? 0
  return changeRules(rule, path.slice(0, -1), (rules) => [...rules.slice(0, index), node, ...rules.slice(index)])
}

/** The rule without the node at `path`. */
export function removeAt(rule: Rule, path: Path): Rule {
  const index = path.at(-1)
  return index === undefined ? rule : changeRules(rule, path.slice(0, -1), (rules) => rules.filter((_, at) => at !== index))
}

/**
 * The rule with the node at `path` one place further up (-1) or down (1), and where it stands then. It walks into a group that
 * is in the way, if that is not too deep, and out of its own at the edge; undefined where it can go no further.
 */
export function moveNode(rule: Rule, path: Path, step: -1 | 1): { rule: Rule; path: Path } | undefined {
  const moved = nodeAt(rule, path)
  const index = path.at(-1)
  if (!moved || index === undefined) return undefined
  const parent = path.slice(0, -1)
  const beside = nodeAt(rule, [...parent, index + step])
  const without = removeAt(rule, path)
  const put = (to: Path) => ({ rule: insertAt(without, to, moved), path: to })
  if (!beside) {
    const own = parent.at(-1)
    return own === undefined ? undefined : put([...parent.slice(0, -1), step < 0 ? own : own + 1])
  }
  if (isGroup(beside) && path.length + depthOf(moved) < MAX_RULE_DEPTH) {
    const group = step < 0 ? index - 1 : index
    return put([...parent, group, step < 0 ? beside.rules.length : 0])
  }
  return put([...parent, index + step])
}

/** How many levels of groups a node has: 0 for a condition, 1 for a group of conditions. */
export function depthOf(node: Node): number {
  return isGroup(node) ? 1 + Math.max(0, ...node.rules.map(depthOf)) : 0
}

function rewrite(node: Node, path: Path, change: (node: Node) => Node): Node {
  const [index, ...rest] = path
  if (index === undefined) return change(node)
  if (!isGroup(node)) return node
  return { ...node, rules: node.rules.map((child, at) => (at === index ? rewrite(child, rest, change) : child)) }
}

const changeRules = (rule: Rule, path: Path, change: (rules: Node[]) => Node[]): Rule =>
  replaceAt(rule, path, (node) => (isGroup(node) ? { ...node, rules: change(node.rules) } : node))
