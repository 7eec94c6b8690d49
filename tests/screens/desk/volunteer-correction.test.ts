import { afterEach, expect, test } from 'vitest'
import { cast } from '#cast/cast.ts'
import { UBE } from '#cast/key-people.ts'
import type { Held } from '#domain/held/held.ts'
import { LoadedRows, put } from '#domain/rows.ts'
import { draftOf, entryOf } from '#client/desk/register/volunteer-draft.ts'
import { type OpenDesk, openDesk, PATIENCE, TODAY } from './open-desk.ts'

let desk: OpenDesk
afterEach(() => desk.wrapper.unmount())

const NOW = new Date().toISOString()
const rows = new LoadedRows().with(cast(TODAY)[0]?.rows ?? [])
const volunteer = rows.get('volunteer', UBE.freeSilverIds[0] ?? '')
const contact = rows.get('contact', volunteer?.contactId ?? '')

/** A correction of the name that another coordinator's PC sent and that waits. */
const waiting = (): Held => {
  if (!volunteer) throw new Error('the cast has no such volunteer')
  const was = entryOf(draftOf(volunteer, contact), volunteer.id, volunteer.skills)
  return {
    ...{
      id: 'held-1',
      mutation: 'volunteer.change@2',
      input: { ...was, name: '見本　改名', was },
      madeAt: NOW,
    },
    ...{ authorId: UBE.coordinator.accountId, code: 'minor-alone', about: [], state: 'waiting', heldAt: NOW },
    ...{ sentence: '大人のサポーターがいません。', reason: '', decidedBy: null, decidedAt: null },
  }
}

test('a held correction of a volunteer is corrected in its own form, and leaves what others noted since', async () => {
  desk = await openDesk('/desk/to-check')
  await desk.write([put('held', waiting())])
  if (contact) await desk.write([put('contact', { ...contact, telephone: '0836999999' })])
  await desk.says('見本　改名')
  expect(desk.wrapper.text().split(contact?.telephone ?? '')).toHaveLength(2)
  await desk.router.push('/desk/to-check/held-1')
  await expect.poll(() => desk.wrapper.find('#volunteer-area').exists(), PATIENCE).toBe(true)
  await desk.wrapper.get('#volunteer-area').setValue('新しい地区')
  await desk.wrapper.get('form').trigger('submit')
  await expect.poll(() => desk.router.currentRoute.value.path, PATIENCE).toBe('/desk/to-check')
  await desk.router.push(`/desk/people/volunteers/${volunteer?.id ?? ''}`)
  for (const text of ['見本　改名', '新しい地区', '0836999999']) await desk.says(text)
})
