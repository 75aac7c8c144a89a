import { useCallback, useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import type { ViewDefinition } from "../../../src/core/http/views"
import { builtInViews } from "../../../src/core/profiles/built-in-views"
import type { Rule } from "../../../src/core/segments/rule.schema"
import { readListState, urlOfView, withChange, writeSort, type NamedView } from "./list-state"
import { useViews } from "./queries"

/** The list's state, which lives in the URL, and the ways to change it. Every change but turning a page goes to the first one. */
export function useList() {
  const [params, setParams] = useSearchParams()
  const saved = useViews()
  const written = params.toString()
  const views = useMemo<NamedView[]>(
    () => [...builtInViews, ...(saved.data?.views ?? []).map(({ id, definition }) => ({ key: id, definition }))],
    [saved.data]
  )
  const state = useMemo(() => readListState(new URLSearchParams(written), views), [written, views])
  const set = useCallback((name: string, value: string) => {
    setParams((before) => {
      const next = new URLSearchParams(before)
      next.delete("offset")
      if (value) next.set(name, value)
      else next.delete(name)
      return next
    })
  }, [setParams])
  return {
    ...state,
    /** A saved view is named whose definition is not known yet. */
    waiting: saved.isLoading && Boolean(params.get("view")?.startsWith("mview_")),
    saved: saved.data?.views ?? [],
    search: written ? `?${written}` : "",
    choose: useCallback((view: NamedView) => setParams(urlOfView(view)), [setParams]),
    setRule: useCallback((rule: Rule | null) => setParams((before) => withChange(before, { rule })), [setParams]),
    setColumns: useCallback((columns: string[]) => setParams((before) => withChange(before, { columns })), [setParams]),
    setSearch: useCallback((q: string) => set("q", q), [set]),
    setSort: useCallback((sort: ViewDefinition["sort"]) => set("order", sort ? writeSort(sort) : ""), [set]),
    setOffset: useCallback((offset: number) => {
      setParams((before) => {
        const next = new URLSearchParams(before)
        if (offset) next.set("offset", String(offset))
        else next.delete("offset")
        return next
      })
    }, [setParams]),
  }
}
