import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import CheckField from '#client/kit/CheckField.vue'
import ErrorSummary from '#client/kit/ErrorSummary.vue'
import SelectField from '#client/kit/SelectField.vue'
import TextField from '#client/kit/TextField.vue'

describe('a text field', () => {
  it('is named by its label and described by hint and error', () => {
    const wrapper = mount(TextField, {
      props: {
        label: '電話番号',
        hint: '日中の番号',
        error: '番号を入れてください',
        type: 'tel',
        fieldId: 'phone',
      },
    })
    const input = wrapper.get('input')
    expect(wrapper.get('label').attributes('for')).toBe('phone')
    expect(input.attributes('id')).toBe('phone')
    expect(input.attributes('aria-describedby')).toBe('phone-hint phone-error')
    expect(input.attributes('aria-invalid')).toBe('true')
    expect(wrapper.get('#phone-error').text()).toBe('番号を入れてください')
  })

  it('keeps what was typed when an error appears', async () => {
    const wrapper = mount(TextField, { props: { label: 'お名前' } })
    await wrapper.get('input').setValue('見本 花子')
    expect(wrapper.emitted('update:modelValue')).toEqual([['見本 花子']])
    await wrapper.setProps({ error: 'ふりがなもお願いします' })
    expect(wrapper.get('input').element.value).toBe('見本 花子')
  })

  it('takes several lines where asked', () => {
    const wrapper = mount(TextField, { props: { label: 'ひとこと', multiline: true, rows: 5 } })
    expect(wrapper.get('textarea').attributes('rows')).toBe('5')
  })
})

describe('a list to choose from', () => {
  it('gives the chosen value', async () => {
    const options = [
      { value: 'a', label: '見本市' },
      { value: 'b', label: '見本町' },
    ]
    const wrapper = mount(SelectField, { props: { label: '市町村', options, placeholder: '選んでください' } })
    await wrapper.get('select').setValue('b')
    expect(wrapper.emitted('update:modelValue')).toEqual([['b']])
    expect(wrapper.findAll('option')[0]?.text()).toBe('選んでください')
  })
})

describe('a check field', () => {
  it('is ticked from the keyboard through its own box', async () => {
    const wrapper = mount(CheckField, { props: { label: '読みました', modelValue: false, fieldId: 'read' } })
    await wrapper.get('input').setValue(true)
    expect(wrapper.emitted('update:modelValue')).toEqual([[true]])
    expect(wrapper.get('input').attributes('id')).toBe('read')
  })
})

describe('the summary of errors', () => {
  const errors = [{ fieldId: 'name', message: 'お名前を入れてください' }]

  it('takes the focus when it appears and when the form is sent again with errors', async () => {
    const wrapper = mount(ErrorSummary, { props: { errors: [] }, attachTo: document.body })
    expect(wrapper.text()).toBe('')
    await wrapper.setProps({ errors })
    await wrapper.vm.$nextTick()
    expect(document.activeElement?.textContent).toContain('入力をご確認ください')
    ;(document.activeElement as HTMLElement).blur()
    await wrapper.setProps({ errors: [...errors] })
    await wrapper.vm.$nextTick()
    expect(document.activeElement?.textContent).toContain('お名前を入れてください')
    wrapper.unmount()
  })

  it('leads to the field that is wrong, and into a group of choices', async () => {
    document.body.innerHTML = '<input id="name"><fieldset id="when"><input id="am" type="radio"></fieldset>'
    const both = [...errors, { fieldId: 'when', message: '日を選んでください' }]
    const wrapper = mount(ErrorSummary, { props: { errors: both }, attachTo: document.body })
    await wrapper.vm.$nextTick()
    const links = wrapper.findAll('a')
    await links[0]?.trigger('click')
    expect(document.activeElement?.id).toBe('name')
    await links[1]?.trigger('click')
    expect(document.activeElement?.id).toBe('am')
    wrapper.unmount()
    document.body.innerHTML = ''
  })
})
