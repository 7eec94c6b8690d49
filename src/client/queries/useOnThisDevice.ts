import type { Day } from '#domain/day.ts'
import { DEFAULT_RETENTION, retentionOf } from '#domain/municipality/municipality.ts'
import { useLive } from './useLive.ts'

/** What this device holds of others. The own contact is not counted among the names. */
export interface OnThisDevice {
  readonly lessons: number
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  readonly names: number
  readonly addresses: number
  readonly unsent: number
  readonly closedLessonDays: number
}

export const useOnThisDevice = (ownSubjectId: () => string | null) =>
  useLive(async (database): Promise<OnThisDevice> => {
    const [lessons, contacts, own, unsent, municipalities] = await Promise.all([
      database.rows('lesson').toArray(),
      database.rows('contact').toArray(),
      database.rows('volunteer').get(ownSubjectId() ?? ''),
      database.outbox.where('state').equals('pending').count(),
      database.rows('municipality').toArray(),
    ])
    const days = lessons.map(({ lessonDay }) => lessonDay).sort()
    const others = contacts.filter(({ id }) => id !== own?.contactId)
    const [municipality] = municipalities
    const { closedLessonDays } = municipality ? retentionOf(municipality.settings) : DEFAULT_RETENTION
    return {
      lessons: lessons.length,
      firstDay: days[0] ?? null,
      lastDay: days.at(-1) ?? null,
      names: others.filter(({ name }) => name !== '').length,
      addresses: others.filter(({ address }) => address !== '').length,
      unsent,
      closedLessonDays,
    }
  }, ownSubjectId)
