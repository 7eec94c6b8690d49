import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { UBE } from '#cast/key-people.ts'
import { type Day, tokyoDay } from '#domain/day.ts'
import { beginAs } from '../journey-people.ts'
import { badgeOf, outboxOf } from '../outbox.ts'
import { openUnlocked } from '../unlock.ts'
import { worksOffline } from '../works-offline.ts'
import type { HubView } from './hub-view.ts'

/** The hub is told that the helper of today's visit has arrived, so that the roll may be called on every tablet. */
export const beginVisitAt = async (hub: HubView, today: Day): Promise<void> => {
  const outcome = await hub.push('attendance.record@1', {
    id: randomUUID(),
    lessonId: UBE.todaysVisitId(today),
    personKind: 'volunteer',
    personId: UBE.silver.id,
    mark: 'arrived',
    at: new Date().toISOString(),
  })
  expect(outcome).toBe('applied')
}

const visitPath = (): string => `/field/lessons/${UBE.todaysVisitId(tokyoDay(new Date().toISOString()))}`

const rollOf = (page: Page) => page.getByTestId('roll-row')

/** Opens today's visit, which whoever is signed in goes to. */
export const openVisit = async (page: Page, origin: string, person = UBE.silver): Promise<void> => {
  await openUnlocked(page, `${origin}${visitPath()}`, person)
  await expect(rollOf(page).first()).toBeVisible()
}

/** Signs in on the tablet, with a good network, and opens today's visit; all that the hub has for it is there. */
export const beginVisit = async (page: Page, origin: string, person = UBE.silver): Promise<void> => {
  await page.goto(`${origin}/field`)
  await beginAs(page, person)
  await expect(page.getByTestId('next-visit')).toBeVisible()
  await worksOffline(page)
  await openVisit(page, origin, person)
  await expect(badgeOf(page)).toHaveText('すべて送りました')
}

/** Calls the roll or takes it back: one change a press. Waits until the page shows it as kept on this device. */
export const markRoll = async (page: Page, times = 1): Promise<void> => {
  const row = rollOf(page).first()
  const undo = row.getByRole('button', { name: /取り消す/ })
  await expect(row.getByRole('button').first()).toBeVisible()
  for (let left = times; left > 0; left -= 1) {
    const isMarked = (await undo.count()) > 0
    await (isMarked ? undo : row.getByRole('button', { name: /出席/ })).press('Enter')
    await expect(undo).toHaveCount(isMarked ? 0 : 1)
  }
}

/**
 * Every change of the device is applied, and the hub holds as many new facts as were made, each once. The hub is waited for
 * first: a device that has just begun knows nothing yet of what it kept before.
 */
export const expectAllOnce = async (
  page: Page,
  hub: HubView,
  { before, made }: { before: number; made: number },
): Promise<void> => {
  const newFacts = async () => (await factsAtHub(hub)) - before
  await expect.poll(newFacts, { timeout: 60_000 }).toBeGreaterThanOrEqual(made)
  const unsettled = async () => (await outboxOf(page)).filter(({ state }) => state !== 'applied')
  await expect.poll(unsettled, { timeout: 60_000 }).toEqual([])
  await expect(badgeOf(page)).toHaveText('すべて送りました')
  const atHub = (await hub.rows('attendance')).map(({ id }) => id)
  expect(new Set(atHub).size).toBe(atHub.length)
  expect(atHub.length - before).toBe(made)
}

export const factsAtHub = async (hub: HubView): Promise<number> => (await hub.rows('attendance')).length
