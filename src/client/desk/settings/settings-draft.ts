import { boundsOf } from '#domain/municipality/bounds-of.ts'
import { DEFAULT_RETENTION, DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { Decided } from '#domain/municipality/settle-municipality.ts'

type Key = keyof Decided

/** How a setting is typed: a line of text, a minute of the day, or a number. */
export interface SettingsField {
  readonly key: Key
  readonly kind: 'text' | 'minute' | 'number'
}

const minute = (key: Key): SettingsField => ({ key, kind: 'minute' })
const number = (key: Key): SettingsField => ({ key, kind: 'number' })
const text = (key: Key): SettingsField => ({ key, kind: 'text' })

/** All settings in the order of the page. */
export const SETTINGS_GROUPS = [
  {
    group: 'minors',
    fields: [
      minute('minorEarliestMinute'),
      minute('minorLatestEndMinute'),
      minute('schoolStartMinute'),
      minute('schoolEndMinute'),
      number('minorMostMinutesALesson'),
      number('minorMostLessonsADay'),
    ],
  },
  { group: 'silver', fields: [number('silverMostHoursAWeek'), number('silverMostDaysAMonth')] },
  { group: 'lessons', fields: [number('learnersPerHelper'), number('bufferMinutes')] },
  { group: 'office', fields: [text('telephone'), text('office'), number('callBackDays')] },
  {
    group: 'retention',
    fields: [
      number('learnerMonths'),
      number('withdrawnMonths'),
      number('auditYears'),
      number('closedLessonDays'),
    ],
  },
] as const satisfies readonly { group: string; fields: readonly SettingsField[] }[]

const FIELDS: readonly SettingsField[] = SETTINGS_GROUPS.flatMap(
  ({ fields }): readonly SettingsField[] => fields,
)

/** Each end with the beginning it must come after. */
const BEGINNING_OF: Partial<Record<Key, Key>> = {
  minorLatestEndMinute: 'minorEarliestMinute',
  schoolEndMinute: 'schoolStartMinute',
}

const MINUTES_A_DAY = 1440

/** Minutes of the day where it is `earliest` or `latest`. */
interface BoundsSaid {
  readonly how: 'number' | 'earliest' | 'latest'
  readonly least: number
  readonly most: number
}

/** Every setting as its control holds it. */
export type SettingsDraft = Record<Key, string>

export const draftOfSettings = (decided: Decided): SettingsDraft =>
  Object.fromEntries(Object.entries(decided).map(([key, value]) => [key, String(value)])) as SettingsDraft

/** What a municipality begins with; it has neither telephone nor office yet. */
export const usualValue = (key: Key): string => {
  const usual = new Map<string, unknown>(Object.entries({ ...DEFAULT_SETTINGS, ...DEFAULT_RETENTION })).get(
    key,
  )
  return typeof usual === 'number' ? String(usual) : ''
}

const read = ({ key, kind }: SettingsField, draft: SettingsDraft): unknown => {
  const typed = draft[key].normalize('NFKC').trim()
  if (kind === 'text') return typed
  return typed === '' ? Number.NaN : Number(typed)
}

const isOutOfBounds = (key: Key, value: unknown): boolean => {
  const bounds = boundsOf(key)
  return bounds !== null && typeof value === 'number' && (value < bounds.least || value > bounds.most)
}

/** The settings whose value cannot be taken, in the order of the page. */
export const wrongInSettings = (draft: SettingsDraft): Key[] =>
  FIELDS.filter((field) => {
    const value = read(field, draft)
    return isOutOfBounds(field.key, value) || !Decided.shape[field.key].safeParse(value).success
  }).map(({ key }) => key)

/** The minute that this end must come after; -1 where there is none. */
export const minuteBefore = (key: Key, draft: SettingsDraft): number => {
  const beginning = BEGINNING_OF[key]
  return beginning ? Number(draft[beginning]) : -1
}

/** How the hint of a setting names its bounds: a number's from–to, a minute's own sentence; null where there are none. */
export const saidBounds = ({ key, kind }: SettingsField): BoundsSaid | null => {
  const bounds = boundsOf(key)
  if (!bounds) return null
  if (kind === 'number') return { how: 'number', ...bounds }
  if (bounds.least > 0) return { how: 'earliest', ...bounds }
  return bounds.most < MINUTES_A_DAY ? { how: 'latest', ...bounds } : null
}

/** The ends that do not come after their beginning. */
export const endsTooEarly = (draft: SettingsDraft): Key[] =>
  FIELDS.map(({ key }) => key).filter((key) => Number(draft[key]) <= minuteBefore(key, draft))

/** What was decided; null while something is wrong. */
export const decidedIn = (draft: SettingsDraft): Decided | null =>
  Decided.safeParse(Object.fromEntries(FIELDS.map((field) => [field.key, read(field, draft)]))).data ?? null
