import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { nextTick } from 'vue'
import MunicipalityField from '#client/parts/MunicipalityField.vue'
import { i18n } from '#client/words/words.ts'

const UBE = { code: '352021', name: '宇部市', kana: 'うべし', telephone: '' }
const HAGI = { code: '352047', name: '萩市', kana: 'はぎし', telephone: '' }

/** A field whose list of towns has not come yet, and in which this was typed. */
const typedEarly = async (text: string) => {
  const chosen: string[] = []
  const field = mount(MunicipalityField, {
    props: {
      fieldId: 'town',
      entries: [],
      modelValue: '',
      'onUpdate:modelValue': (code: string) => chosen.push(code),
    },
    global: { plugins: [i18n] },
  })
  await field.get('input').setValue(text)
  await field.setProps({ entries: [UBE, HAGI] })
  await nextTick()
  return { field, chosen }
}

test('whoever has typed the whole name before the list came has chosen', async () => {
  const { field, chosen } = await typedEarly('萩市')
  expect(chosen.at(-1)).toBe(HAGI.code)
  expect(field.get('input').element.value).toBe('萩市')
})

test('whoever has typed its beginning before the list came chooses the first match with Enter', async () => {
  const { field, chosen } = await typedEarly('うべ')
  expect(chosen.filter(Boolean)).toEqual([])
  await field.get('input').trigger('keydown', { key: 'Enter' })
  expect(chosen.at(-1)).toBe(UBE.code)
  expect(field.get('input').element.value).toBe('宇部市')
})
