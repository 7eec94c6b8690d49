import { expect, type Page } from '@playwright/test'
import { rowsOnDevice } from '../device-rows.ts'
import { beginAs } from '../journey-people.ts'
import { badgeOf, outboxOf } from '../outbox.ts'
import { press } from '../press.ts'
import { openUnlocked } from '../unlock.ts'
import type { HubView } from './hub-view.ts'
import { type NearVisit, nearVisitOf } from './near-visits.ts'
import { OwnChromium } from './own-chromium.ts'
import { filesWith } from './profile-files.ts'
import { test } from './stage.ts'

/** How a visit ahead of this volunteer is taken from them. */
type Taking = (visit: NearVisit, tablet: Page, hub: HubView) => Promise<void>

const endUse: Taking = async ({ person }, _tablet, hub) =>
  expect(await hub.push('account.revoke@1', { accountId: person.accountId })).toBe('applied')

const cancelSeat: Taking = async ({ bookingId }, _tablet, hub) =>
  expect(await hub.push('booking.cancel@1', { bookingId })).toBe('applied')

const giveUp: Taking = async ({ lessonId, person }, tablet) => {
  await openUnlocked(tablet, new URL(`/field/lessons/${lessonId}`, tablet.url()).href, person)
  await press(tablet, '行けなくなりました')
  await tablet.getByRole('dialog').getByRole('button', { name: '知らせる' }).press('Enter')
}

const TAKEN = [
  { visit: nearVisitOf('local-02'), take: endUse, typed: [] },
  { visit: nearVisitOf('silver-03'), take: cancelSeat, typed: [] },
  { visit: nearVisitOf('silver-06'), take: giveUp, typed: ['pairing.withdraw@1'] },
] as const

const own = new OwnChromium()

test.afterAll(() => own.end())

/** Whether the learner's contact lies on this device; its words are sealed. */
const knows = async (page: Page, contactId: string): Promise<boolean> =>
  ((await rowsOnDevice(page))['contact'] as { id: string }[]).some(({ id }) => id === contactId)

test('who gives up a visit, loses a learner or the account, and leaves, leaves no address in any file of the browser', async ({
  stage: { server, hub },
}) => {
  const tablet = await own.open()
  for (const { visit, take, typed } of TAKEN) {
    await tablet.goto(`${server.origin}/field`)
    await beginAs(tablet, visit.person)
    await expect.poll(() => knows(tablet, visit.contactId)).toBe(true)
    await expect.poll(() => filesWith(own.profile, [visit.contactId])).not.toEqual([])
    expect(filesWith(own.profile, visit.secrets)).toEqual([])
    await expect(badgeOf(tablet)).toHaveText('すべて送りました')

    await take(visit, tablet, hub)
    await expect.poll(() => knows(tablet, visit.contactId), { timeout: 45_000 }).toBe(false)
    await expect(badgeOf(tablet)).toHaveAttribute('data-waiting', '0')
    await press(tablet, '使い終わる')
    await expect(tablet.getByRole('heading', { level: 1, name: '訪問モードをはじめる' })).toBeVisible()
    // A database may be taken away while it is read: then it is read again.
    const left = async (): Promise<string[]> => (await outboxOf(tablet)).map(({ name }) => name)
    await expect(async () => expect(await left()).toEqual(typed)).toPass({ timeout: 20_000 })
    // What stays is copied before the rest is deleted: only then is the leaving over.
    await expect.poll(() => filesWith(own.profile, visit.secrets), { timeout: 20_000 }).toEqual([])
  }
  await own.close()
  for (const { visit } of TAKEN)
    expect(filesWith(own.profile, [...visit.secrets, visit.person.name])).toEqual([])
})
