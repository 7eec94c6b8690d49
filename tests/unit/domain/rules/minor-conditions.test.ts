import { describe, expect, it, test } from 'vitest'
import type { Check } from '#domain/check/check.ts'
import type { Lesson } from '#domain/lesson/lesson.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { minorConditions } from '#domain/rules/minor-conditions.ts'
import { at, check, codesOf, everyCheck, lesson, minor, pair, plan, WEDNESDAY } from './plan-builder.ts'

const SATURDAY = '2026-11-28'
const SUNDAY = '2026-11-29'

const judged = (given: Partial<Lesson>, checks: Check[] = everyCheck('m'), settings = DEFAULT_SETTINGS) =>
  minorConditions(
    plan({
      settings,
      lessons: [lesson('a', given)],
      volunteers: [minor('m')],
      checks,
      pairings: [pair('a', 'm')],
    }),
  )

const from = (startMinute: number, until: number, given: Partial<Lesson> = {}): Partial<Lesson> => ({
  startMinute,
  durationMinutes: until - startMinute,
  ...given,
})

describe('hours', () => {
  test.each<[string, Partial<Lesson>, string[]]>([
    ['ending at 16:59 is early enough', from(at(16), at(16, 59)), []],
    ['ending at 17:00 is early enough', from(at(16), at(17)), []],
    ['ending at 17:01 is too late', from(at(16), at(17, 1)), ['minor-hours']],
    ['ending at 24:30 is after 17:00', from(at(23, 30), at(24, 30)), ['minor-hours']],
    ['starting at 7:59 is too early', from(at(7, 59), at(8, 30)), ['minor-hours']],
    ['starting at 8:00 is not too early', from(at(8), at(8, 30)), []],
    ['ending when school starts is fine', from(at(8), at(8, 30)), []],
    ['one minute of school is in school hours', from(at(8), at(8, 31)), ['minor-school-hours']],
    ['starting when school ends is fine', from(at(15, 30), at(16, 30)), []],
    [
      'starting one minute before school ends is in school hours',
      from(at(15, 29), at(16)),
      ['minor-school-hours'],
    ],
    ['a school event may be in school hours', from(at(10), at(11), { isSchoolEvent: true }), []],
    ['Saturday has no school hours', from(at(10), at(11), { lessonDay: SATURDAY }), []],
    ['90 minutes are not too long', from(at(15, 30), at(17)), []],
    ['91 minutes are too long', from(at(10), at(11, 31), { lessonDay: SATURDAY }), ['minor-too-long']],
    [
      'a Sunday night that runs into Monday morning is late, in school hours and too long',
      from(at(23), at(34), { lessonDay: SUNDAY }),
      ['minor-hours', 'minor-school-hours', 'minor-too-long'],
    ],
  ])('%s', (_title, given, codes) => {
    expect(codesOf(judged(given))).toEqual(codes)
  })

  it('says until when students may come, and names nobody', () => {
    const [finding] = judged(from(at(16), at(17, 1)))
    expect(finding?.sentence).toBe(
      '11月25日（水）の午後5時を過ぎるため、中学生・高校生は参加できません（午後5時まで）。',
    )
    expect(finding?.about).toEqual(['a', 'm'])
  })

  it('follows the municipality when it allows a later end', () => {
    const settings = { ...DEFAULT_SETTINGS, minorLatestEndMinute: at(18) }
    expect(codesOf(judged(from(at(17), at(18)), everyCheck('m'), settings))).toEqual([])
    expect(codesOf(judged(from(at(17), at(18, 1)), everyCheck('m'), settings))).toEqual(['minor-hours'])
  })
})

describe('papers', () => {
  const but = (kind: Check['kind'], given: Partial<Check>) => [
    ...everyCheck('m').filter((one) => one.kind !== kind),
    check('m', kind, given),
  ]
  test.each<[string, Check[], string[]]>([
    ['everything in force is fine', everyCheck('m'), []],
    [
      'without any paper three things are missing',
      [],
      ['minor-consent', 'minor-school-approval', 'minor-insurance'],
    ],
    ['consent from the lesson day is fine', but('guardian-consent', { validFrom: WEDNESDAY }), []],
    [
      'consent from the day after is missing',
      but('guardian-consent', { validFrom: '2026-11-26' }),
      ['minor-consent'],
    ],
    ['consent until the day itself is fine', but('guardian-consent', { validUntil: WEDNESDAY }), []],
    [
      'school approval that ended the day before is missing',
      but('school-approval', { validUntil: '2026-11-24' }),
      ['minor-school-approval'],
    ],
    [
      'insurance from the same day is refused',
      but('insurance', { validFrom: WEDNESDAY }),
      ['minor-insurance'],
    ],
    ['insurance from the day before is fine', but('insurance', { validFrom: '2026-11-24' }), []],
    [
      'insurance that ended the day before is refused',
      but('insurance', { validUntil: '2026-11-24' }),
      ['minor-insurance'],
    ],
    [
      'insurance renewed on the day without a gap is fine',
      [
        ...but('insurance', { validUntil: '2026-11-24' }),
        check('m', 'insurance', { id: 'renewed', validFrom: WEDNESDAY }),
      ],
      [],
    ],
    [
      'the papers of somebody else do not count',
      everyCheck('other'),
      ['minor-consent', 'minor-school-approval', 'minor-insurance'],
    ],
  ])('%s', (_title, checks, codes) => {
    expect(codesOf(judged({}, checks))).toEqual(codes)
  })
})

describe('who is judged', () => {
  const late = from(at(17), at(18))
  test.each<['asked' | 'accepted' | 'confirmed' | 'declined' | 'withdrew', boolean]>([
    ['asked', false],
    ['accepted', true],
    ['confirmed', true],
    ['declined', false],
    ['withdrew', false],
  ])('a student %s: judged %s', (state, isJudged) => {
    const pairings = [pair('a', 'm', { state })]
    const findings = minorConditions(
      plan({ lessons: [lesson('a', late)], volunteers: [minor('m')], checks: everyCheck('m'), pairings }),
    )
    expect(codesOf(findings)).toEqual(isJudged ? ['minor-hours'] : [])
  })

  it('a student who turns 18 on the day needs nothing any more', () => {
    const volunteers = [minor('m', { adultFrom: WEDNESDAY })]
    expect(
      minorConditions(plan({ lessons: [lesson('a', late)], volunteers, pairings: [pair('a', 'm')] })),
    ).toEqual([])
  })
})

describe('lessons a day', () => {
  const onDays = (...days: string[]) =>
    minorConditions(
      plan({
        lessons: days.map((lessonDay, index) => lesson(`l${index}`, { lessonDay })),
        volunteers: [minor('m')],
        checks: everyCheck('m'),
        pairings: days.map((_, index) => pair(`l${index}`, 'm')),
      }),
    )

  it('two on a day are fine', () => {
    expect(onDays(WEDNESDAY, WEDNESDAY, SATURDAY)).toEqual([])
  })

  it('three on a day are too many, told at each of the three', () => {
    const findings = onDays(WEDNESDAY, WEDNESDAY, WEDNESDAY, SATURDAY)
    expect(findings.map(({ code, about }) => [code, about[0]])).toEqual([
      ['minor-too-many', 'l0'],
      ['minor-too-many', 'l1'],
      ['minor-too-many', 'l2'],
    ])
  })
})
