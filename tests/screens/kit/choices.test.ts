import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ChoiceCards from '#client/kit/ChoiceCards.vue'
import FaceChoice from '#client/kit/FaceChoice.vue'
import ToggleChips from '#client/kit/ToggleChips.vue'

const options = [
  { value: 'home', label: '自宅', description: 'お宅へうかがいます' },
  { value: 'place', label: '施設', note: '残り3席' },
  { value: 'full', label: '図書館', disabled: true },
]

function finger(element: Element, x: number) {
  const at = { clientX: x, clientY: x, pointerId: 1, isPrimary: true, bubbles: true }
  element.dispatchEvent(new PointerEvent('pointerdown', at))
  element.dispatchEvent(new PointerEvent('pointerup', { ...at, clientX: x + 20 }))
  element.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, cancelable: true }))
}

describe('cards to choose from', () => {
  it('are one named group of radio buttons, each named by its words', () => {
    const wrapper = mount(ChoiceCards, { props: { legend: '場所', options, modelValue: 'place' } })
    expect(wrapper.get('legend').text()).toBe('場所')
    const inputs = wrapper.findAll('input')
    expect(new Set(inputs.map((input) => input.attributes('name'))).size).toBe(1)
    const names = inputs.map((input) => wrapper.get(`#${input.attributes('aria-labelledby')}`).text())
    expect(names).toEqual(['自宅', '施設', '図書館'])
    expect(inputs.map((input) => input.element.checked)).toEqual([false, true, false])
  })

  it('are chosen from the keyboard', async () => {
    const wrapper = mount(ChoiceCards, { props: { legend: '場所', options, modelValue: 'place' } })
    await wrapper.findAll('input')[0]?.setValue(true)
    expect(wrapper.emitted('update:modelValue')).toEqual([['home']])
  })

  it('are chosen by a finger that drifts, and a closed one is not', () => {
    const wrapper = mount(ChoiceCards, { props: { legend: '場所', options, modelValue: '' } })
    const cards = wrapper.findAll('label')
    if (cards[2]) finger(cards[2].element, 100)
    expect(wrapper.emitted('update:modelValue')).toBeUndefined()
    if (cards[0]) finger(cards[0].element, 300)
    expect(wrapper.emitted('update:modelValue')).toEqual([['home']])
  })

  it('hold several answers in their own order, one more with each card', async () => {
    const wrapper = mount(ChoiceCards, {
      props: { legend: '時間', options, multiple: true, modelValue: ['place'] },
    })
    await wrapper.findAll('input')[0]?.setValue(true)
    await wrapper.findAll('input')[1]?.setValue(false)
    expect(wrapper.emitted('update:modelValue')).toEqual([[['home', 'place']], [['home']]])
  })

  it('toggle once for a finger on the box itself', () => {
    const wrapper = mount(ChoiceCards, { props: { legend: '時間', options, multiple: true, modelValue: [] } })
    finger(wrapper.get('input').element, 500)
    expect(wrapper.emitted('update:modelValue')).toEqual([[['home']]])
  })
})

describe('the three faces', () => {
  it('stand beside words and give good, ok or bad', async () => {
    const wrapper = mount(FaceChoice, { props: { legend: '今日は', modelValue: '' } })
    expect(wrapper.findAll('label').map((label) => label.text())).toEqual([
      'よかった',
      'ふつう',
      'いまひとつ',
    ])
    await wrapper.findAll('input')[2]?.setValue(true)
    expect(wrapper.emitted('update:modelValue')).toEqual([['bad']])
  })
})

describe('chips', () => {
  it('say whether they are on and change one at a time', async () => {
    const wrapper = mount(ToggleChips, { props: { legend: '配慮', options, modelValue: ['place'] } })
    const chips = wrapper.findAll('button')
    expect(chips.map((chip) => chip.attributes('aria-pressed'))).toEqual(['false', 'true', 'false'])
    await chips[0]?.trigger('click')
    expect(wrapper.emitted('update:modelValue')).toEqual([[['home', 'place']]])
  })
})
