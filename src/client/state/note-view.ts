import { type MaybeRefOrGetter, toValue, watch } from 'vue'
import type { ViewPlace } from '#domain/audit/view-place.ts'
import { keepView } from '#client/database/seen-views.ts'
import { ownerOf, reportViews } from './report-views.ts'
import { useSession } from './session.ts'

/** Shown again so soon it is the same look. */
const SAME_LOOK_MS = 60_000
const SOON_MS = 2_000
const NOW_AND_THEN_MS = 60_000

const lastNoted = new Map<string, number>()
let soon: ReturnType<typeof setTimeout> | undefined
let isReporting = false

const report = async (): Promise<void> => {
  const { actor } = useSession()
  if (!actor || isReporting || !navigator.onLine) return
  isReporting = true
  // Whatever stands in the way, it is tried again.
  await reportViews(actor).catch(() => undefined)
  isReporting = false
}

const reportSoon = (): void => {
  soon ??= setTimeout(() => {
    soon = undefined
    void report()
  }, SOON_MS)
}

/** Reports what earlier runs of the app left, now and whenever the network is back. */
export const keepReportingViews = (): void => {
  addEventListener('online', reportSoon)
  setInterval(reportSoon, NOW_AND_THEN_MS)
  reportSoon()
}

const noteAs = (owner: string, contactId: string | null, where: ViewPlace): void => {
  const look = `${owner} ${contactId} ${where}`
  const now = Date.now()
  if (now - (lastNoted.get(look) ?? -SAME_LOOK_MS) < SAME_LOOK_MS) return
  lastNoted.set(look, now)
  // Where the browser keeps nothing there are no contacts to see either.
  keepView({ owner, contactId, at: new Date(now).toISOString(), where }).then(reportSoon, () => undefined)
}

type Shown = string | null | undefined

/**
 * Notes in the audit log that the details of these contacts (address, telephone, family, notes) are shown here, as long as they
 * are and whenever others take their place; an id that is not known yet is none.
 */
export const useNoteView = (contacts: MaybeRefOrGetter<Shown | readonly Shown[]>, where: ViewPlace): void => {
  const session = useSession()
  watch(
    () => [toValue(contacts)].flat().filter((id) => typeof id === 'string' && id !== ''),
    (ids) => {
      const { actor } = session
      if (actor) for (const id of new Set(ids)) noteAs(ownerOf(actor), id ?? null, where)
    },
    { immediate: true },
  )
}

/** Gives what notes that a list was shown or a file was made here, which is about no single person. */
export const useNoteOfMany = (): ((where: ViewPlace) => void) => {
  const session = useSession()
  return (where) => {
    if (session.actor) noteAs(ownerOf(session.actor), null, where)
  }
}
