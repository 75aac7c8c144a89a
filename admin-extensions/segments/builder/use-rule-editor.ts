import { useEffect, useRef, useState, type RefObject } from "react"
import type { Rule } from "../../../src/core/segments/rule.schema"
import { toRule, withIds } from "./edit-rule"
import { moveNode, nodeAt, type Path } from "./edit-tree"
import { redo, remember, startHistory, undo, type RuleHistory } from "./rule-history"

export type RuleEditor = {
  rule: Rule
  /** Edits at the same `place` in quick succession are undone together. */
  edit: (change: (rule: Rule) => Rule, place?: string) => void
  /** One place up (-1) or down (1); focus stays with what moved. */
  move: (path: Path, step: -1 | 1) => void
  undo: () => void
  redo: () => void
  canUndo: boolean
  canRedo: boolean
}

let given = 0
const newId = () => `node-${++given}`

/** Keeps a rule while it is edited, with its history. `start` is read once. Undo and redo answer Ctrl/⌘+Z and Shift within `box`. */
export function useRuleEditor(start: Rule, onChange: (rule: Rule) => void, box: RefObject<HTMLElement | null>): RuleEditor {
  const [history, setHistory] = useState(() => startHistory(withIds(start, newId)))
  const go = (next: RuleHistory) => {
    if (next.present === history.present) return
    setHistory(next)
    onChange(toRule(next.present))
  }
  const edit: RuleEditor["edit"] = (change, place = "") => go(remember(history, withIds(change(history.present), newId), place, Date.now()))
  const move: RuleEditor["move"] = (path, step) => {
    const moved = moveNode(history.present, path, step)
    if (!moved) return
    edit(() => moved.rule)
    const id = nodeAt(moved.rule, moved.path)?.id
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-node="${id}"] [data-node-menu]`)?.focus())
  }
  const steps = { undo: () => go(undo(history)), redo: () => go(redo(history)) }
  useHistoryKeys(steps, box)
  return { rule: history.present, edit, move, ...steps, canUndo: history.past.length > 0, canRedo: history.future.length > 0 }
}

/** Ctrl/⌘+Z, with Shift or as Ctrl+Y the other way. Other text fields on the page keep their own undo. */
function useHistoryKeys(steps: Pick<RuleEditor, "undo" | "redo">, box: RefObject<HTMLElement | null>) {
  const latest = useRef(steps)
  useEffect(() => {
    latest.current = steps
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest("input, textarea, [contenteditable=true]") && !box.current?.contains(target)) return
      event.preventDefault()
      if (key === "y" || event.shiftKey) latest.current.redo()
      else latest.current.undo()
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [box])
}
