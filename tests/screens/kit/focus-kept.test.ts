import { mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent, h, nextTick, ref, shallowRef } from 'vue'
import ModalDialog from '#client/kit/ModalDialog.vue'
import { useFocusKept } from '#client/kit/useFocusKept.ts'

afterEach(() => document.body.replaceChildren())
const hasFocus = (text: string) =>
  vi.waitFor(() => expect(document.activeElement?.textContent).toContain(text))
const press = (text: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent === text)?.focus()

test('what is taken away leaves the focus to where its way back leads', async () => {
  const isThere = ref(true)
  const list = defineComponent(() => {
    const root = shallowRef<HTMLElement | null>(null)
    useFocusKept(root, () => () => root.value?.querySelector<HTMLElement>('h2'))
    return () =>
      h('div', { ref: root }, [
        h('h2', { tabindex: -1 }, '見出し'),
        ...(isThere.value ? [h('button', '外す')] : []),
      ])
  })
  const page = mount(list, { attachTo: document.body })
  press('外す')
  await hasFocus('外す')
  isThere.value = false
  await hasFocus('見出し')
  page.unmount()
})

test('the focus that has gone elsewhere stays there', async () => {
  const isThere = ref(true)
  const list = defineComponent(() => {
    const root = shallowRef<HTMLElement | null>(null)
    useFocusKept(root, () => () => root.value?.querySelector<HTMLElement>('h2'))
    return () =>
      h('div', [
        h('button', '別の所'),
        h('div', { ref: root }, [
          h('h2', { tabindex: -1 }, '見出し'),
          ...(isThere.value ? [h('button', '外す')] : []),
        ]),
      ])
  })
  const page = mount(list, { attachTo: document.body })
  press('外す')
  press('別の所')
  isThere.value = false
  await nextTick()
  await hasFocus('別の所')
  page.unmount()
})

test('a dialog whose opener is gone gives the focus to what stood around it', async () => {
  const [isOpen, isThere] = [ref(false), ref(true)]
  const page = mount(
    () =>
      h('section', { tabindex: -1, 'aria-label': '行' }, [
        '行',
        ...(isThere.value ? [h('button', '開く')] : []),
        h(ModalDialog, { open: isOpen.value, title: '窓' }),
      ]),
    { attachTo: document.body },
  )
  press('開く')
  isOpen.value = true
  await hasFocus('窓')
  isThere.value = false
  await nextTick()
  isOpen.value = false
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('行'))
  page.unmount()
})
