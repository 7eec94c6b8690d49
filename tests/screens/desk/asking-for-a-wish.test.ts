import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { useAsking } from '#client/desk/pairing/useAsking.ts'
import type { PlanningBase } from '#client/queries/usePlanningRows.ts'
import { useSession } from '#client/state/session.ts'
import { addDays, mondayOf } from '#domain/day.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import {
  allChecks,
  aMinor,
  aRequest,
  aVolunteer,
  learnerRows,
  volunteerRows,
} from '../../unit/domain/sample-rows.ts'
import { put } from '#domain/rows.ts'
import { type OpenDesk, openDesk, TODAY } from './open-desk.ts'

let desk: OpenDesk
afterEach(() => desk.wrapper.unmount())

const wish = aRequest('wish', 'hana', { placeKind: '自宅', topics: ['LINE'] })
/** Teaches nothing, and could not be asked for any visit. */
const unskilled = aVolunteer('unskilled', { skills: [] })
const base: PlanningBase = {
  rows: {
    settings: DEFAULT_SETTINGS,
    ...{ lessons: [], pairings: [], bookings: [], learners: [], places: [], resources: [] },
    checks: allChecks('ren'),
    volunteers: [unskilled, aMinor('ren')],
    requests: [wish],
  },
  nameOf: () => '',
  hasAddress: () => true,
}

/** Asks for this one alone: for whom a visit was made, and what was told. */
const askedFor = async (volunteerId: string, part: 'lead' | 'partner') => {
  desk = await openDesk('/desk')
  const people = [...volunteerRows(unskilled), ...volunteerRows(aMinor('ren'))]
  await desk.write([...learnerRows('hana'), ...people, put('request', wish)])
  const made: string[] = []
  const asking = useAsking({
    base: () => base,
    whereIs: () => ({ area: '見本', position: null }),
    made: (requestId) => void made.push(requestId),
  })
  const helpers = [{ volunteerId, part, isLocked: true }]
  const day = addDays(mondayOf(TODAY), 14)
  expect(await asking.ask([{ visitId: 'wish', kind: 'wish', day, startMinute: 940, helpers }])).toEqual([])
  expect(await useSession().store?.database.rows('request').get('wish')).toMatchObject({ state: 'received' })
  return { made, notAsked: asking.notAsked.value }
}

test('a wish stays a wish when whom the draft names could not be asked, and the rule is told', async () => {
  const { made, notAsked } = await askedFor('unskilled', 'lead')
  expect(made).toEqual([])
  expect(notAsked).toEqual([{ visitId: 'wish', sentence: expect.stringMatching(/。$/) }])
})

test('a wish is made no visit for a student with whom no adult goes', async () => {
  const { made, notAsked } = await askedFor('ren', 'partner')
  expect(made).toEqual([])
  expect(notAsked).toEqual([{ visitId: 'wish', sentence: expect.stringContaining('だけになります') }])
})
