import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openDrafts, sealDraftsWith, sealedStorage } from '#client/state/sealed-storage.ts'
import { aKeyring } from '../database/sample-keyring.ts'

/** As a browser has it. */
const aStorage = () => {
  const kept = new Map<string, string>()
  return {
    kept,
    get length() {
      return kept.size
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
    clear: () => kept.clear(),
  }
}

const NAME = 'magonote.draft.ask'
const TYPED = '{"name":"見本　花"}'

let storage: ReturnType<typeof aStorage>

beforeEach(() => {
  storage = aStorage()
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('sessionStorage', aStorage())
})

describe('What somebody has begun to type', () => {
  test('lies sealed, and is closed while the tablet is locked', () => {
    sealDraftsWith(aKeyring().current)
    const drafts = sealedStorage(storage)
    drafts.setItem(NAME, TYPED)
    expect(storage.kept.get(NAME)).not.toContain('見本')
    expect(drafts.getItem(NAME)).toBe(TYPED)
    sealDraftsWith(null)
    expect(drafts.getItem(NAME)).toBeNull()
    sealDraftsWith(aKeyring().current)
    expect(drafts.getItem(NAME)).toBe(TYPED)
  })

  test('can be read after the page was loaded anew by whoever needs no PIN', async () => {
    sealDraftsWith(null)
    await openDrafts()
    sealedStorage(storage).setItem(NAME, TYPED)
    await openDrafts()
    expect(sealedStorage(storage).getItem(NAME)).toBe(TYPED)
  })

  test('is sealed where an earlier release left it open', async () => {
    sealDraftsWith(null)
    storage.setItem(NAME, TYPED)
    await openDrafts()
    expect(storage.kept.get(NAME)).not.toContain('見本')
    expect(sealedStorage(storage).getItem(NAME)).toBe(TYPED)
  })
})
