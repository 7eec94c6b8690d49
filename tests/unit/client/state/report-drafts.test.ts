import { beforeEach, expect, test } from 'vitest'
import { forgetReportDrafts, reportDraftName, reportDrafts } from '#client/state/report-drafts.ts'

class MapStorage implements Storage {
  readonly #kept = new Map<string, string>();
  [name: string]: unknown
  get length() {
    return this.#kept.size
  }
  key = (at: number) => [...this.#kept.keys()][at] ?? null
  getItem = (name: string) => this.#kept.get(name) ?? null
  setItem = (name: string, value: string) => void this.#kept.set(name, value)
  removeItem = (name: string) => void this.#kept.delete(name)
  clear = () => this.#kept.clear()
}

let storage: Storage
beforeEach(() => {
  storage = new MapStorage()
  for (const what of ['booking-1', 'booking-2']) storage.setItem(reportDraftName('silver', what), '{}')
  storage.setItem(reportDraftName('silver-2', 'booking-1'), '{}')
  storage.setItem('magonote.actor', '{}')
})

test('what one account has begun to write is counted apart from that of others', () => {
  expect(reportDrafts('silver', storage)).toHaveLength(2)
  expect(reportDrafts('silver-2', storage)).toHaveLength(1)
})

test('whoever leaves takes their half-written records with them, and nothing else', () => {
  forgetReportDrafts('silver', storage)
  expect(reportDrafts('silver', storage)).toEqual([])
  expect(reportDrafts('silver-2', storage)).toHaveLength(1)
  expect(storage.getItem('magonote.actor')).toBe('{}')
})
