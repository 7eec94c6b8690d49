import { expect, test } from 'vitest'
import { Decided, decidedOf } from '#domain/municipality/settle-municipality.ts'
import {
  decidedIn,
  draftOfSettings,
  saidBounds,
  SETTINGS_GROUPS,
  usualValue,
  wrongInSettings,
} from '#client/desk/settings/settings-draft.ts'
import { aMunicipality } from '../../../domain/sample-rows.ts'

const decided = decidedOf(aMunicipality())

test('every setting has its place on the page, once', () => {
  const keys = SETTINGS_GROUPS.flatMap(({ fields }) => fields.map(({ key }) => key as string))
  expect([...keys].sort()).toEqual(Object.keys(Decided.shape).sort())
})

test('what was not changed comes back as it was; full-width digits are digits', () => {
  const draft = draftOfSettings(decided)
  expect(decidedIn(draft)).toEqual(decided)
  expect(decidedIn({ ...draft, bufferMinutes: '　３０ ' })).toEqual({ ...decided, bufferMinutes: 30 })
})

test('an empty number, a word and a number out of bounds are wrong, in the order of the page', () => {
  const draft = {
    ...draftOfSettings(decided),
    auditYears: '2',
    bufferMinutes: '',
    silverMostHoursAWeek: 'たくさん',
  }
  expect(wrongInSettings(draft)).toEqual(['silverMostHoursAWeek', 'bufferMinutes', 'auditYears'])
  expect(decidedIn(draft)).toBeNull()
})

test('a number within the row but laxer than minors are protected is wrong, and so is school of an hour', () => {
  const draft = {
    ...draftOfSettings(decided),
    minorMostMinutesALesson: '91',
    minorLatestEndMinute: '1321',
    schoolStartMinute: '540',
    schoolEndMinute: '600',
  }
  expect(wrongInSettings(draft)).toEqual([
    'minorLatestEndMinute',
    'schoolEndMinute',
    'minorMostMinutesALesson',
  ])
})

test('every setting with a bound says it; whole days and texts have none to say', () => {
  const said = SETTINGS_GROUPS.flatMap(({ fields }) => fields).map((field) => [
    field.key,
    saidBounds(field)?.how,
  ])
  expect(Object.fromEntries(said)).toMatchObject({
    minorEarliestMinute: 'earliest',
    minorLatestEndMinute: 'latest',
    schoolStartMinute: 'latest',
    schoolEndMinute: 'earliest',
    minorMostLessonsADay: 'number',
    auditYears: 'number',
    telephone: undefined,
  })
})

test('what is usual is said of everything but telephone and office', () => {
  expect(usualValue('silverMostHoursAWeek')).toBe('20')
  expect(usualValue('closedLessonDays')).toBe('3')
  expect([usualValue('telephone'), usualValue('office')]).toEqual(['', ''])
})
