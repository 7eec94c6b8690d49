import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, test } from 'vitest'
import SyncBadge from '#client/parts/SyncBadge.vue'
import { useSyncStatus } from '#client/state/sync-status.ts'
import { i18n } from '#client/words/words.ts'

beforeEach(() => setActivePinia(createPinia()))

const badge = () => mount(SyncBadge, { global: { plugins: [i18n] } })
const tags = () =>
  badge()
    .findAll('.status-tag')
    .map((one) => one.text())

describe('What has not been sent', () => {
  test.each([
    ['signed-out', '送るには、もう一度はじめてください'],
    ['too-old', '新しい版にすると送れます'],
    ['refused-by-server', '送れません。担当者にご連絡ください'],
    ['not-kept', 'この端末の空き容量が足りません'],
  ] as const)('is counted first, also when the device is %s', (problem, words) => {
    useSyncStatus().note({ waiting: 3 })
    useSyncStatus().ended({ reached: true, problem })
    expect(tags()).toEqual(['送れていないものが 3 件', words])
    expect(badge().attributes('data-waiting')).toBe('3')
  })

  test('is counted alone while it only waits', () => {
    useSyncStatus().note({ waiting: 1, undecided: 2 })
    expect(tags()).toEqual(['送れていないものが 1 件'])
  })

  test('is nothing: then only what is wrong is said, or that all is sent', () => {
    useSyncStatus().ended({ reached: true, problem: 'signed-out' })
    expect(tags()).toEqual(['送るには、もう一度はじめてください'])
    useSyncStatus().ended({ reached: true, problem: null })
    expect(tags()).toEqual(['すべて送りました'])
  })
})
