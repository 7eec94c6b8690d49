import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import UnloadedNotice from '#client/parts/UnloadedNotice.vue'
import { i18n } from '#client/words/words.ts'

const Page = { template: '<p>the page</p>' }

test('a page whose files cannot be had says so and is opened by another press once they can', async () => {
  let isConnected = false
  const slip = (): Promise<typeof Page> =>
    isConnected ? Promise.resolve(Page) : Promise.reject(new TypeError('Failed to fetch'))
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: Page },
      { path: '/slip', component: slip },
    ],
  })
  await router.push('/')
  const notice = mount(UnloadedNotice, { global: { plugins: [router, i18n] } })
  await expect(router.push('/slip')).rejects.toThrow('Failed to fetch')
  expect(notice.text()).toContain('このページを開けませんでした')
  expect(notice.text()).toContain('入力したものは消えていません')

  isConnected = true
  await notice.get('button').trigger('click')
  await expect.poll(() => router.currentRoute.value.path).toBe('/slip')
  expect(notice.text()).toBe('')
  notice.unmount()
})
