import { Day, Instant } from '#domain/day.ts'
import { ImportedClass } from '#domain/lesson/import-classes.ts'
import { Report } from '#domain/report/report.ts'
import { Wish } from '#domain/request/request.ts'
import { sayDay, sayDayShort, sayHalfDay, sayMinute } from '#client/words/say-day.ts'
import { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { Names } from '#client/queries/names-of.ts'
import type { InputField } from './input-fields.ts'
import { sayWhen } from '#client/words/say-day.ts'
import { valuesOf } from './words.ts'

type Translate = (key: string, values?: Record<string, unknown>) => string
type Say = (field: InputField, names: Names, t: Translate) => string

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const sayHours: Say = ({ value }, _names, t) =>
  (Volunteer.shape.weekly.safeParse(value).data ?? [])
    .map(
      ({ weekday, fromMinute, untilMinute }) =>
        `${t(`parts.value.weekday-${weekday}`)} ${sayMinute(fromMinute)}〜${sayMinute(untilMinute)}`,
    )
    .join('\n')

const sayWish: Say = ({ value }, _names, t) => {
  const wish = Wish.safeParse(value).data ?? []
  return wish === 'any' ? t('parts.value.any') : wish.map(sayHalfDay).join('、')
}

const saySkills: Say = ({ value }) => {
  const skills = Volunteer.shape.skills.safeParse(value).data ?? []
  return [...new Set(skills.map(({ topic }) => topic))].join('、')
}

const sayClasses: Say = ({ value }) =>
  (ImportedClass.array().safeParse(value).data ?? [])
    .map(({ title, lessonDay }) => `${sayDayShort(lessonDay)} ${title}`)
    .join('\n')

const sayWord: Say = ({ key, value }, _names, t) =>
  valuesOf(key).includes(plain(value)) ? t(`parts.value.${key}-${plain(value)}`) : ''

const sayTexts: Say = ({ value }) => (Report.shape.canDo.safeParse(value).data ?? []).join('、')

const sayRow: Say = ({ value }, names) => names.get(plain(value)) ?? ''

const SAYINGS: Readonly<Record<InputField['kind'], Say>> = {
  lesson: sayRow,
  row: sayRow,
  person: ({ value }, names, t) => names.get(plain(value)) ?? t('parts.value.name-unknown'),
  instant: ({ value }) => (Instant.safeParse(value).success ? sayWhen(plain(value)) : ''),
  day: ({ value }) => (Day.safeParse(value).success ? sayDay(plain(value)) : ''),
  minute: ({ value }) => (typeof value === 'number' ? sayMinute(value) : ''),
  minutes: ({ value }, _names, t) => t('parts.value.minutes', { count: plain(value) }),
  count: ({ key, value }, _names, t) =>
    t(key === 'seats' ? 'parts.value.persons' : 'parts.value.times', { count: plain(value) }),
  'yes-no': ({ value }, _names, t) => t(value === true ? 'parts.value.yes' : 'parts.value.no'),
  word: sayWord,
  topics: sayTexts,
  lines: sayTexts,
  'half-days': sayWish,
  hours: sayHours,
  skills: saySkills,
  classes: sayClasses,
  text: ({ value }) => plain(value),
  hidden: () => '',
}

/** One thing that was typed, in words; empty where there is nothing to say. */
export const sayField: Say = (field, names, t) =>
  field.value === null ? '' : SAYINGS[field.kind](field, names, t)
