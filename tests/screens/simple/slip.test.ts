import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeviceDatabase } from '#client/database/device-database.ts'
import type { OutboxItem } from '#sync/device/device-store.ts'
import { anActor, aRequest, NOW } from '../../unit/domain/sample-rows.ts'
import { beginAs, openSimple, PATIENCE } from './open-simple.ts'

let database: DeviceDatabase
let page: VueWrapper | undefined

beforeEach(async () => {
  database = await beginAs(anActor('learner', 'hana'))
})
afterEach(() => {
  page?.unmount()
  page = undefined
})

const wish = aRequest('wish', 'hana')
const { state: _state, lessonId: _lessonId, ...request } = wish

const asked = (state: OutboxItem['state']) =>
  database.outbox.put({
    ...{ id: 1, name: 'request.receive@1', input: { request, introduction: null }, state, madeAt: NOW },
    ...{ author: 'hana', before: [], flags: [], settledAt: null, refusal: null },
  })
const heading = (): string | undefined => page?.find('[data-testid="slip-state"]').text()

test('the slip of a wish says from its first word that it was not sent yet, and then that it was received', async () => {
  await database.rows('request').put(wish)
  await asked('pending')
  page = await openSimple(`/slip/request/${wish.id}`)
  const said = new Set<string>()
  const listener = new MutationObserver(() => {
    const words = document.querySelector('[data-testid="slip-state"]')?.textContent?.trim()
    if (words) said.add(words)
  })
  listener.observe(document.body, { childList: true, subtree: true, characterData: true })
  await expect.poll(() => page?.find('[data-testid="slip-state"]').exists(), PATIENCE).toBe(true)
  await expect.poll(heading, PATIENCE).toBe('お預かりしました（まだ送れていません）')
  expect([...said]).toEqual(['お預かりしました（まだ送れていません）'])
  await asked('applied')
  await expect.poll(heading, PATIENCE).toBe('受け付けました')
  listener.disconnect()
})
