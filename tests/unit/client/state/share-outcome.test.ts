import { afterEach, expect, test, vi } from 'vitest'
import { type Outcome, shareOutcome, type SharedOutcome } from '#client/state/share-outcome.ts'

const ALL_SENT: Outcome = { reached: true, problem: null, at: '2026-11-20T01:00:00.000Z' }

const tabs: SharedOutcome[] = []
const openTab = (databaseName: string) => {
  const heard = vi.fn<(outcome: Outcome) => void>()
  const tab = shareOutcome(databaseName, heard)
  tabs.push(tab)
  return { tab, heard }
}

afterEach(() => tabs.splice(0).forEach((tab) => tab.end()))

test('what the sending tab learns of the hub is heard in the other tabs of the same person, and in no other', async () => {
  const sending = openTab('magonote.a')
  const reading = openTab('magonote.a')
  const stranger = openTab('magonote.b')
  sending.tab.tell(ALL_SENT)
  await vi.waitFor(() => expect(reading.heard).toHaveBeenCalledWith(ALL_SENT))
  expect(sending.heard).not.toHaveBeenCalled()
  expect(stranger.heard).not.toHaveBeenCalled()
})

test('a tab that opens later hears how the last attempt ended', async () => {
  const sending = openTab('magonote.a')
  sending.tab.tell({ reached: false, problem: null })
  sending.tab.tell(ALL_SENT)
  const late = openTab('magonote.a')
  await vi.waitFor(() => expect(late.heard).toHaveBeenCalledWith(ALL_SENT))
  expect(late.heard).toHaveBeenCalledTimes(1)
})
