import { watch } from 'vue'
import { addDays, type Day, tokyoDay } from '#domain/day.ts'
import { isAhead, type Lesson } from '#domain/lesson/lesson.ts'
import type { HubKey } from '#client/database/hub-seal.ts'
import { rowsOfDay } from '#client/database/rows-of-day.ts'
import { keepPack, type PackKey } from '#client/database/todays-pack.ts'
import { useSession } from './session.ts'
import { useSyncStatus } from './sync-status.ts'

let stop: () => void = () => undefined

type AnyRows = Awaited<ReturnType<typeof rowsOfDay>>

const isOver = (rows: AnyRows): boolean =>
  Object.entries(rows)
    .filter(([key]) => key.startsWith('lesson/'))
    .every(([, row]) => !isAhead(row as Lesson))

interface Packing {
  readonly packKey: PackKey
  readonly hubKey: HubKey
  readonly givenOn: Day
}

const seal = async ({ packKey, hubKey, givenOn }: Packing, lastSyncedAt: string | null): Promise<void> => {
  const { store, actor } = useSession()
  if (!store || !actor?.subjectId) return
  const now = new Date().toISOString()
  const today: Day = tokyoDay(now)
  const todays = await rowsOfDay(store.database, actor.subjectId, today)
  // Once the last visit of the day is over the tablet is made ready for the next day: never for two at once.
  const day = isOver(todays) ? addDays(today, 1) : today
  // Nobody opens a tablet of which the server has not heard for longer, whatever visits are on it.
  const heard = lastSyncedAt ? tokyoDay(lastSyncedAt) : givenOn
  if (day > addDays(heard > givenOn ? heard : givenOn, 1)) return
  const rows = day === today ? todays : await rowsOfDay(store.database, actor.subjectId, day)
  await keepPack(actor, packKey, { day, rows, hubKey })
}

/** Seals the visits of the next day at work under a key of their own, now and after every synchronisation. */
export const sealTodaysPack = (packing: Packing): void => {
  stop()
  const status = useSyncStatus()
  const again = (): void => void seal(packing, status.lastSyncedAt).catch(() => undefined)
  const unwatch = watch(() => status.lastSyncedAt, again, { immediate: true })
  stop = () => {
    unwatch()
    packing.packKey.key.fill(0)
  }
}

/** The tablet is locked or left: the key is not kept. */
export const endPack = (): void => {
  stop()
  stop = () => undefined
}
