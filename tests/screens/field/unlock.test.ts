import 'fake-indexeddb/auto'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { UBE } from '#cast/key-people.ts'
import { useIdleLock } from '#client/state/useIdleLock.ts'
import { useLock } from '#client/state/useLock.ts'
import { useSession } from '#client/state/session.ts'
import { letGo } from '#client/state/keep-together.ts'
import { openField, press, setClock, signIn, untilShown } from './open-field.ts'

let page: VueWrapper

beforeEach(async () => {
  localStorage.clear()
  setClock(15 * 60 + 30)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  await signIn(UBE.silver)
  page = await openField('/field')
  await untilShown(page, 'きょうの予定')
})
afterEach(() => {
  letGo()
  page.unmount()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a locked tablet', () => {
  it('shows nothing of anybody, and asks for the PIN of whoever uses it', async () => {
    const name = UBE.silver.name
    useLock().lock()
    await untilShown(page, '暗証番号で開きます')
    expect(page.text()).not.toContain(name)
    expect(page.text()).not.toContain('きょうの予定')
    expect(useSession().store).toBeNull()
    expect(document.activeElement?.textContent).toBe('暗証番号で開きます')
  })

  it('says what is missing before it asks anybody', async () => {
    useLock().lock()
    await untilShown(page, '暗証番号で開きます')
    await page.get('input').setValue('12345')
    await page.get('form').trigger('submit')
    await untilShown(page, '暗証番号を6けた以上で入れてください。')
  })

  it('says so where there is no network and nothing to open without', async () => {
    useLock().lock()
    await untilShown(page, '暗証番号で開きます')
    await page.get('input').setValue('482913')
    await page.get('form').trigger('submit')
    const said = () => expect(page.text()).toContain('ネットワークにつながらないため、開けません。')
    // A PIN is stretched for a while on purpose.
    await vi.waitFor(said, { timeout: 15_000 })
  })

  it('can be handed to somebody else without being unlocked', async () => {
    useLock().lock()
    await untilShown(page, '暗証番号で開きます')
    await press(page, '使い終わる')
    await vi.waitFor(() => expect(useSession().actor).toBeNull())
  })
})

describe('a tablet left alone', () => {
  it('is locked after its minutes, not while somebody touches it, and at once when it is put away', () => {
    vi.useFakeTimers()
    let now = 0
    let locked = 0
    const scope = effectScope()
    scope.run(() =>
      useIdleLock({ isOpen: () => true, minutes: () => 2, lock: () => (locked += 1), now: () => now }),
    )
    const after = (seconds: number): void => {
      now += seconds * 1000
      vi.advanceTimersByTime(5_000)
    }
    after(110)
    dispatchEvent(new Event('keydown'))
    after(110)
    expect(locked).toBe(0)
    after(15)
    expect(locked).toBe(1)
    dispatchEvent(new Event('keydown'))
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(locked).toBe(2)
    hidden.mockRestore()
    scope.stop()
  })
})
