import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { UBE } from '#cast/key-people.ts'
import { useSession } from '#client/state/session.ts'
import { isAhead } from '#domain/lesson/lesson.ts'
import { isStanding } from '#domain/pairing/pairing.ts'
import { type OpenDesk, openDesk, PATIENCE, TODAY } from './open-desk.ts'

let desk: OpenDesk
afterEach(() => desk.wrapper.unmount())

const database = () => {
  const found = useSession().store?.database
  if (!found) throw new Error('nobody is signed in')
  return found
}
const promisesAhead = async () => {
  const lessons = await database().rows('lesson').where('lessonDay').aboveOrEqual(TODAY).toArray()
  const ahead = new Set(lessons.filter(isAhead).map(({ id }) => id))
  const theirs = await database().rowsBy('pairing', 'volunteerId', [UBE.student.id])
  return theirs.filter((one) => isStanding(one) && ahead.has(one.lessonId))
}
const consentOf = async () =>
  (await database().rowsBy('check', 'volunteerId', [UBE.student.id])).find(
    ({ kind }) => kind === 'guardian-consent',
  )
const BUTTON = '保護者の同意を取り消す'

test('A guardian’s no is written down: the visits the minor leaves are named beforehand, and left afterwards', async () => {
  desk = await openDesk(`/desk/people/volunteers/${UBE.student.id}`)
  const ahead = await promisesAhead()
  expect(ahead.length).toBeGreaterThan(0)
  await desk.says(BUTTON)
  await desk.openDialog(BUTTON)
  await desk.says(`外れる訪問・教室が${ahead.length}件あります`)
  await desk.closeDialog('終わらせる')
  await desk.says('取り消し・終了')
  expect(await consentOf()).toMatchObject({ ended: { on: TODAY, reason: 'taken-back' } })
  expect(desk.wrapper.text()).toContain('本人・保護者・学校が取り消した')
  expect(await promisesAhead()).toEqual([])
})

test('Nothing happens without a day, nor when the dialog is left', async () => {
  desk = await openDesk(`/desk/people/volunteers/${UBE.student.id}`)
  await desk.says(BUTTON)
  await desk.openDialog(BUTTON)
  await desk.wrapper.get('#end-from').setValue('')
  await vi.waitFor(async () => {
    await desk.press('終わらせる', '[open]')
    if (!desk.wrapper.text().includes('日を入れてください')) throw new Error('nothing is said yet')
  }, PATIENCE)
  await desk.closeDialog('やめておく')
  expect(await consentOf()).not.toHaveProperty('ended')
})
