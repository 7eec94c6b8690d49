import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordAttendance } from '../../src/domain/attendance/record-attendance.ts'
import { eraseLearner } from '../../src/domain/learner/erase-learner.ts'
import { attendancesSoFar } from '../../src/domain/numbers/attendances-so-far.ts'
import { attendancesByBarrier } from '../../src/domain/numbers/by-barrier.ts'
import { daysToLesson } from '../../src/domain/numbers/days-to-lesson.ts'
import type { Facts } from '../../src/domain/numbers/facts.ts'
import { firstTimers } from '../../src/domain/numbers/first-timers.ts'
import { peopleReached } from '../../src/domain/numbers/people-reached.ts'
import { satisfaction } from '../../src/domain/numbers/satisfaction.ts'
import { tableByForm } from '../../src/domain/numbers/table-by-form.ts'
import { volunteerHours } from '../../src/domain/numbers/volunteer-hours.ts'
import { writeReport } from '../../src/domain/report/write-report.ts'
import { receiveRequest } from '../../src/domain/request/receive-request.ts'
import type { Database } from '../../src/server/database/database.ts'
import { hubTables } from '../../src/server/database/hub-tables.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { quoteName } from '../../src/server/database/quote-name.ts'
import type { SqlHubStore } from '../../src/server/database/sql-hub-store.ts'
import { finishErasures, townsToFinish } from '../../src/server/effects/finish-erasures.ts'
import { aRequest, NOW, UBE_CODE } from '../unit/domain/sample-rows.ts'
import { marked, reported } from '../unit/domain/numbers/facts-builder.ts'
import { databaseAdapters, type Opened } from './database.adapters.ts'
import {
  COORDINATOR,
  factsIn,
  fillTown,
  HANA,
  INTRODUCTION,
  LEFT_DESK,
  partsOf,
  PLANTED,
  SILVER,
  Tablet,
} from './erasing.ts'

const ASKED = { learnerId: 'hana', rule: 'asked' as const }

const linesOf = async (database: Database): Promise<string[]> => {
  const lines: string[] = []
  for (const { name } of await hubTables(database)) {
    const rows = await database.query<{ line: string }>(
      `select to_jsonb(t)::text as line from ${quoteName(name)} t`,
    )
    lines.push(...rows.map(({ line }) => `${name} ${line}`))
  }
  return lines.sort()
}

const planted = (lines: readonly string[]): string[] =>
  lines.filter((line) => PLANTED.some((words) => line.includes(words)))

/** Shared rows that have nothing to do with Hana. */
const ofOthers = (lines: readonly string[]): string[] =>
  lines.filter((line) => line.startsWith('record ') && !/[".]hana"|daughter|"held\./.test(line))

const numbersOf = (facts: Facts) => [
  attendancesSoFar(facts),
  peopleReached(facts),
  attendancesByBarrier(facts),
  firstTimers(facts, '2026-04-01', '2027-03-31'),
  daysToLesson(facts),
  satisfaction(facts),
  tableByForm(facts, 2026),
  volunteerHours(facts),
]

const report = (id: string) => {
  const { authorId: _authorId, flags: _flags, ...said } = reported('visit', 'hana', 2, { id })
  return { ...said, voice: PLANTED.at(-1) ?? '', learnt: PLANTED[0] ?? '' }
}
const mark = (id: string) => {
  const { authorId: _authorId, flags: _flags, ...said } = marked('visit', 'hana', 'absent', { id })
  return said
}
const wish = (id: string) => {
  const { state: _state, lessonId: _lessonId, ...request } = aRequest(id, 'hana')
  return {
    request: { ...request, askedBy: { who: 'family' as const, relation: '見本の長女' } },
    introduction: INTRODUCTION,
  }
}

describe.each(databaseAdapters())('a learner who is erased in $name', ({ open }) => {
  let opened: Opened
  let hub: SqlHubStore
  let before: { lines: string[]; numbers: unknown }
  const [desk, tablet, phone] = [new Tablet(COORDINATOR), new Tablet(SILVER), new Tablet(HANA)]
  const leftDesk = new Tablet(LEFT_DESK, true)

  beforeAll(async () => {
    opened = await open()
    await migrate(opened.database)
    hub = await fillTown(opened.database)
    for (const one of [desk, tablet, phone]) await one.synchronise(hub)
    await tablet.press(writeReport, report('late-report'))
    await tablet.press(recordAttendance, mark('late-mark'))
    await leftDesk.press(receiveRequest, wish('held-before'))
    await leftDesk.synchronise(hub)
    before = { lines: await linesOf(opened.database), numbers: numbersOf(await factsIn(opened.database)) }
    await desk.press(eraseLearner, ASKED)
    await desk.synchronise(hub)
  })
  afterAll(() => opened.close())

  test('was in it before, with name, address and telephone, also in what was held and said', async () => {
    for (const words of PLANTED) expect(before.lines.some((line) => line.includes(words))).toBe(true)
    const tables = new Set(planted(before.lines).map((line) => line.split(' ')[0]))
    expect([...tables].sort()).toEqual([
      'credential',
      'family_access',
      'held_mutation',
      'mutation_result',
      'record',
    ])
  })

  test('is found nowhere in it any more', async () => {
    expect(planted(await linesOf(opened.database))).toEqual([])
  })

  test('changes no number of the year, and no row of anybody else', async () => {
    expect(numbersOf(await factsIn(opened.database))).toEqual(before.numbers)
    const after = ofOthers(await linesOf(opened.database))
    expect(after).toEqual(ofOthers(before.lines))
    expect(after.length).toBeGreaterThan(15)
  })

  test('has a certificate that says when, by whom, by which rule and how much, and names nobody', async () => {
    await desk.synchronise(hub)
    const row = (await desk.rows('learner')).find(({ id }) => id === 'hana')
    expect(row).toMatchObject({
      erased: {
        at: NOW,
        by: COORDINATOR.accountId,
        rule: 'asked',
        finishedAt: NOW,
        counts: {
          contact: 2,
          credential: 1,
          family_access: 1,
          held: 1,
          held_mutation: 1,
          mutation_result: 1,
        },
      },
    })
    const noted = await opened.database.query<{ what: string }>(
      `select what from audit where what like 'learner.%' order by number`,
    )
    expect(noted.map(({ what }) => what)).toEqual(['learner.erase@1', 'learner.erasure-finished'])
  })

  test('leaves every device at its next contact, and is told plainly to whoever still had something to send', async () => {
    await tablet.synchronise(hub)
    const settled = await tablet.settled()
    expect(settled.map(({ state, refusal }) => [state, refusal?.code])).toEqual([
      ['refused', 'learner-erased'],
      ['refused', 'learner-erased'],
    ])
    for (const device of [desk, tablet])
      expect(
        planted([JSON.stringify(await device.rows('contact')), JSON.stringify(await device.rows('report'))]),
      ).toEqual([])
    const ended = new Tablet(HANA, true)
    await ended.synchronise(hub)
    expect(await ended.rows('learner')).toEqual([])
    expect(planted(await linesOf(opened.database))).toEqual([])
  })

  test('does not come back by what is held afterwards', async () => {
    await leftDesk.press(receiveRequest, wish('held-after'))
    await leftDesk.synchronise(hub)
    expect(await leftDesk.settled()).toMatchObject([{ state: 'held' }, { state: 'held' }])
    expect(planted(await linesOf(opened.database))).toEqual([])
    await desk.synchronise(hub)
    const held = await desk.rows('held')
    expect(held.map((one) => 'heldAt' in one && [one.state, one.input])).toEqual([
      ['set-aside', null],
      ['set-aside', null],
    ])
  })
})

describe.each(databaseAdapters())('an erasure that was interrupted in $name', ({ open }) => {
  test('is taken up again where it stopped, once', async () => {
    const opened = await open()
    await migrate(opened.database)
    const hub = await fillTown(opened.database)
    const desk = new Tablet(COORDINATOR)
    await desk.synchronise(hub)
    await desk.press(eraseLearner, ASKED)
    await desk.synchronise(hub, false)
    expect(planted(await linesOf(opened.database))).not.toEqual([])
    expect(await townsToFinish(opened.database)).toEqual([UBE_CODE])
    const pokes: string[] = []
    await finishErasures(partsOf(hub, pokes), UBE_CODE)
    await finishErasures(partsOf(hub, pokes), UBE_CODE)
    expect(pokes).toEqual([UBE_CODE])
    expect(await townsToFinish(opened.database)).toEqual([])
    expect(planted(await linesOf(opened.database))).toEqual([])
    await opened.close()
  })
})
