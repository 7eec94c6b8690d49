import { sayDayAndMinute } from '#client/words/say-day.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import type { DeviceDatabase } from '#client/database/device-database.ts'

/** What an id stands for in words: a person's name, a lesson with its day and hour. Unknown ids are missing. */
export type Names = ReadonlyMap<string, string>

const ID = /^[0-9A-Za-z._-]{3,160}$/

/** Every text in a value that may be an id. */
const idsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return ID.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : []
}

export const sayLessonShort = ({ lessonDay, startMinute, title }: Lesson): string =>
  `${sayDayAndMinute(lessonDay, startMinute)} ${title}`

type Table = 'learner' | 'volunteer' | 'account' | 'request' | 'booking' | 'pairing'

const read = async (database: DeviceDatabase, table: Table, ids: readonly string[]) =>
  (await database.rows(table).bulkGet([...ids])).filter((row) => row !== undefined)

const personIn = (row: object): string[] =>
  ['learnerId', 'volunteerId', 'subjectId'].flatMap((key) => {
    const id: unknown = Reflect.get(row, key)
    return typeof id === 'string' ? [id] : []
  })

const contactIdIn = (row: object): string => String(Reflect.get(row, 'contactId') ?? '')

const joined = (...words: (string | undefined)[]): string => words.filter(Boolean).join('、')

/**
 * Looks up what the ids in these values stand for, as far as this device knows; to be awaited inside a live query. A booking
 * or pairing is named by its person and lesson, a wish by its person.
 */
export const readNames = async (database: DeviceDatabase, values: readonly unknown[]): Promise<Names> => {
  const ids = [...new Set(values.flatMap(idsIn))]
  const tied = [
    ...(await read(database, 'request', ids)),
    ...(await read(database, 'booking', ids)),
    ...(await read(database, 'pairing', ids)),
    ...(await read(database, 'account', ids)),
  ]
  const peopleIds = [...ids, ...tied.flatMap(personIn)]
  const people = [
    ...(await read(database, 'learner', peopleIds)),
    ...(await read(database, 'volunteer', peopleIds)),
  ]
  const contacts = new Map(
    (await database.rows('contact').bulkGet([...people, ...tied].map(contactIdIn).filter(Boolean))).flatMap(
      (row) => (row ? [[row.id, row.name] as const] : []),
    ),
  )
  const names = new Map(people.map((row) => [row.id, contacts.get(contactIdIn(row)) ?? '']))
  const lessonIds = [...ids, ...tied.map((row) => ('lessonId' in row ? (row.lessonId ?? '') : ''))]
  for (const lesson of await database.rows('lesson').bulkGet(lessonIds))
    if (lesson) names.set(lesson.id, sayLessonShort(lesson))
  for (const row of tied) {
    const person = personIn(row).map((id) => names.get(id))[0] || contacts.get(contactIdIn(row))
    const lesson = 'lessonId' in row && row.lessonId ? names.get(row.lessonId) : undefined
    names.set(row.id, joined(person, lesson))
  }
  return new Map([...names].filter(([, name]) => name !== ''))
}
