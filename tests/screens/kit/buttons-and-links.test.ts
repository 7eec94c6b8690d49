import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ActionLink from '#client/kit/ActionLink.vue'
import BigButton from '#client/kit/BigButton.vue'

const slots = { default: '申し込む' }

describe('the big button', () => {
  it('says that it is sending and does nothing meanwhile', async () => {
    const wrapper = mount(BigButton, { props: { busy: true }, slots })
    await wrapper.get('button').trigger('click')
    expect(wrapper.text()).toBe('送っています')
    expect(wrapper.emitted('press')).toBeUndefined()
  })

  it('says why it cannot be pressed and stays within reach of the keyboard', async () => {
    const wrapper = mount(BigButton, { props: { disabled: true, disabledReason: '保護者がいません' }, slots })
    const button = wrapper.get('button')
    await button.trigger('click')
    expect(wrapper.emitted('press')).toBeUndefined()
    expect(button.attributes('disabled')).toBeUndefined()
    expect(wrapper.get(`#${button.attributes('aria-describedby')}`).text()).toBe('保護者がいません')
  })

  it('sends its form exactly once, by finger and by keyboard', async () => {
    const form = document.createElement('form')
    document.body.append(form)
    let sent = 0
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      sent += 1
    })
    const wrapper = mount(BigButton, { props: { type: 'submit' }, slots, attachTo: form })
    const button = wrapper.get('button').element
    const at = { clientX: 700, clientY: 700, pointerId: 1, isPrimary: true }
    button.dispatchEvent(new PointerEvent('pointerdown', at))
    button.dispatchEvent(new PointerEvent('pointerup', at))
    button.dispatchEvent(new MouseEvent('click', { detail: 1, cancelable: true }))
    expect(sent).toBe(1)
    wrapper.unmount()

    const byKeyboard = mount(BigButton, { props: { type: 'submit' }, slots, attachTo: form })
    byKeyboard.get('button').element.dispatchEvent(new MouseEvent('click', { detail: 0, cancelable: true }))
    expect(sent).toBe(2)
    form.remove()
  })
})

describe('a link with a choice', () => {
  const props = { href: '/visit', title: '家に来てもらう', description: '二人でうかがいます' }

  it('is a real link whose name holds title and description', () => {
    const link = mount(ActionLink, { props }).get('a')
    expect(link.attributes('href')).toBe('/visit')
    expect(link.text()).toBe('家に来てもらう二人でうかがいます')
  })

  it('lets the page take over the way', () => {
    const wrapper = mount(ActionLink, {
      props: { ...props, onNavigate: (event: Event) => event.preventDefault() },
    })
    const click = new MouseEvent('click', { cancelable: true })
    wrapper.element.dispatchEvent(click)
    expect(wrapper.emitted('navigate')).toHaveLength(1)
    expect(click.defaultPrevented).toBe(true)
  })

  it('opens by itself when nobody takes over', () => {
    const wrapper = mount(ActionLink, { props: { ...props, href: '#visit' }, attachTo: document.body })
    const followed: boolean[] = []
    wrapper.element.addEventListener('click', (event: Event) => followed.push(!event.defaultPrevented))
    wrapper.element.dispatchEvent(new MouseEvent('click', { cancelable: true }))
    expect(followed).toContain(true)
    wrapper.unmount()
  })

  it('leaves a click for a new tab to the browser', () => {
    const wrapper = mount(ActionLink, { props: { ...props, href: '#visit' } })
    const click = new MouseEvent('click', { cancelable: true, ctrlKey: true })
    wrapper.element.dispatchEvent(click)
    expect(wrapper.emitted('navigate')).toBeUndefined()
    expect(click.defaultPrevented).toBe(false)
  })
})
