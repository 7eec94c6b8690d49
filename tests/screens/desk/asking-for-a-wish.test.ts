import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { useAsking } from '#client/desk/pairing/useAsking.ts'
import type { PlanningBase } from '#client/queries/usePlanningRows.ts'
import { useSession } from '#client/state/session.ts'
import { addDays } from '#domain/day.ts'
import { DEFAULT_SETTINGS } from '#domain/municipality/municipality.ts'
import { aRequest, aVolunteer, learnerRows, volunteerRows } from '../../unit/domain/sample-rows.ts'
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
    ...{ lessons: [], pairings: [], bookings: [], learners: [], checks: [], places: [], resources: [] },
    volunteers: [unskilled],
    requests: [wish],
  },
  nameOf: () => '',
  hasAddress: () => true,
}

test('a wish stays a wish when whom the draft names could not be asked, and the rule is told', async () => {
  desk = await openDesk('/desk')
  await desk.write([...learnerRows('hana'), ...volunteerRows(unskilled), put('request', wish)])
  const made: string[] = []
  const asking = useAsking({
    base: () => base,
    whereIs: () => ({ area: '見本', position: null }),
    made: (requestId) => void made.push(requestId),
  })
  const helpers = [{ volunteerId: 'unskilled', part: 'lead' as const, isLocked: true }]
  const day = addDays(TODAY, 9)
  expect(await asking.ask([{ visitId: 'wish', kind: 'wish', day, startMinute: 840, helpers }])).toEqual([])
  expect(made).toEqual([])
  expect(await useSession().store?.database.rows('request').get('wish')).toMatchObject({ state: 'received' })
  expect(asking.notAsked.value).toEqual([{ visitId: 'wish', sentence: expect.stringMatching(/。$/) }])
})
