import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { addDays } from '#domain/day.ts'
import { put } from '#domain/rows.ts'
import { aLesson, aPairing, aVolunteer } from '../../unit/domain/sample-rows.ts'
import { openDesk, type OpenDesk, PATIENCE, TODAY } from './open-desk.ts'

let desk: OpenDesk
afterEach(() => desk.wrapper.unmount())

test('what only has to be known of a lesson is told apart from what may not be', async () => {
  desk = await openDesk('/desk/settings')
  await desk.write([
    put(
      'lesson',
      aLesson('far', { lessonDay: addDays(TODAY, 3), position: { latitude: 34.1, longitude: 131.2 } }),
    ),
    put(
      'volunteer',
      aVolunteer('walks', {
        ...{ generation: 'grandchild', means: 'foot', area: '西' },
        home: { latitude: 34, longitude: 131.2 },
      }),
    ),
    put('pairing', aPairing('far', 'walks', { part: 'partner', state: 'asked' })),
  ])
  await desk.router.push('/desk/lessons/far')
  await vi.waitFor(
    () => expect(desk.wrapper.find('[data-testid="lesson-findings"]').exists()).toBe(true),
    PATIENCE,
  )
  const boxes = desk.wrapper.findAll('[data-testid="lesson-findings"]')
  expect(boxes).toHaveLength(1)
  expect(boxes[0]?.text()).toContain('気をつけること')
  expect(boxes[0]?.text()).toContain('一人で行くには遠く')
})
