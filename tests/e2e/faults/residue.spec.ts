import { expect, type Page } from '@playwright/test'
import { rowsOnDevice } from '../device-rows.ts'
import { beginAs } from '../journey-people.ts'
import { press } from '../press.ts'
import { nearVisitOf } from './near-visits.ts'
import { OwnChromium } from './own-chromium.ts'
import { filesWith } from './profile-files.ts'
import { test } from './stage.ts'
import { badgeOf } from './todays-visit.ts'

/** A volunteer with a visit ahead, and how the desk takes it from them. */
const TAKEN = [
  { ...nearVisitOf('local-02'), how: 'account.revoke@1' },
  { ...nearVisitOf('silver-06'), how: 'pairing.withdraw@1' },
  { ...nearVisitOf('silver-03'), how: 'booking.cancel@1' },
] as const

const own = new OwnChromium()

test.afterAll(() => own.end())

const knows = async (page: Page, secrets: readonly string[]): Promise<boolean> => {
  const rows = JSON.stringify(await rowsOnDevice(page))
  return secrets.some((secret) => rows.includes(secret))
}

test('who gives up a visit, loses a learner or the account, and leaves, leaves no address in any file of the browser', async ({
  stage: { server, hub },
}) => {
  const tablet = await own.open()
  for (const { person, pairingId, bookingId, secrets, how } of TAKEN) {
    await tablet.goto(`${server.origin}/field`)
    await beginAs(tablet, person)
    await expect.poll(() => knows(tablet, secrets)).toBe(true)
    expect(filesWith(own.profile, secrets)).not.toEqual([])
    await expect(badgeOf(tablet)).toHaveText('すべて送りました')

    const inputs = {
      'pairing.withdraw@1': { pairingId },
      'booking.cancel@1': { bookingId },
      'account.revoke@1': { accountId: person.accountId },
    }
    expect(await hub.push(how, inputs[how])).toBe('applied')
    await expect.poll(() => knows(tablet, secrets), { timeout: 45_000 }).toBe(false)
    await press(tablet, '使い終わる')
    await expect(tablet.getByRole('heading', { level: 1, name: '訪問モードをはじめる' })).toBeVisible()
  }
  await own.close()
  for (const { secrets } of TAKEN) expect(filesWith(own.profile, secrets)).toEqual([])
})
