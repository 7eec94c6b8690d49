import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { useSyncStatus } from '#client/state/sync-status.ts'
import { anActor } from '../../unit/domain/sample-rows.ts'
import { beginAs, openSimple } from './open-simple.ts'

let page: VueWrapper

beforeEach(async () => {
  localStorage.clear()
  await beginAs({ ...anActor('learner'), municipality: '352021' })
})
afterEach(() => page.unmount())

const choose = (code: string) => page.get(`input[value="${code}"]`).setValue()

describe('Choosing another town', () => {
  test('while something is unsent says what stays behind, and how it is sent', async () => {
    useSyncStatus().note({ waiting: 2 })
    page = await openSimple('/town')
    await choose('352039')
    expect(page.text()).toContain('宇部市に、まだ送れていないものが 2 件あります')
    expect(page.text()).toContain('もう一度宇部市を選ぶと、送られます')
    expect(page.get('button[type="submit"]').text()).toBe('それでも変える')
    await choose('352021')
    expect(page.text()).not.toContain('宇部市に、まだ')
  })

  test('with nothing unsent asks nothing', async () => {
    page = await openSimple('/town')
    await choose('352039')
    expect(page.get('button[type="submit"]').text()).toBe('次へすすむ')
  })
})
