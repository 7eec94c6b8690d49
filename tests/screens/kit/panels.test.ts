import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import ModalDialog from '#client/kit/ModalDialog.vue'
import NavMenu from '#client/kit/NavMenu.vue'
import NoticeBox from '#client/kit/NoticeBox.vue'
import PageMain from '#client/kit/PageMain.vue'
import ProgressBar from '#client/kit/ProgressBar.vue'
import SkipLink from '#client/kit/SkipLink.vue'
import StepHeader from '#client/kit/StepHeader.vue'
import SummaryList from '#client/kit/SummaryList.vue'
import SurfaceHeader from '#client/kit/SurfaceHeader.vue'
import TabList from '#client/kit/TabList.vue'

describe('a dialog', () => {
  it('takes the focus to its title and gives it back when it closes', async () => {
    const opener = document.createElement('button')
    document.body.append(opener)
    opener.focus()
    const props = { open: false, title: '取りやめますか' }
    const wrapper = mount(ModalDialog, { props, slots: { default: '席が空きます' }, attachTo: document.body })
    await wrapper.setProps({ open: true })
    expect(document.activeElement?.textContent).toBe('取りやめますか')
    await wrapper.setProps({ open: false })
    expect(document.activeElement).toBe(opener)
    wrapper.unmount()
    opener.remove()
  })

  it('asks its owner to close it on Esc and on the close button', async () => {
    const wrapper = mount(ModalDialog, { props: { open: true, title: '確認' }, attachTo: document.body })
    await wrapper.get('dialog').trigger('cancel')
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('close')).toHaveLength(2)
    wrapper.unmount()
  })
})

describe('tabs', () => {
  const tabs = ['new', 'held', 'done'].map((id) => ({ id, label: id }))
  const open = (modelValue: string) => {
    const wrapper = mount(TabList, {
      props: { label: '受付', tabs, modelValue },
      slots: { new: '依頼', held: '保留', done: '済み' },
      attachTo: document.body,
    })
    return { wrapper, buttons: wrapper.findAll('[role=tab]') }
  }

  it('show the panel of the open one and are one stop for the Tab key', () => {
    const { wrapper, buttons } = open('held')
    expect(wrapper.get('[role=tabpanel]').text()).toBe('保留')
    expect(buttons.map((button) => button.attributes('tabindex'))).toEqual(['-1', '0', '-1'])
    wrapper.unmount()
  })

  it('move with the arrow keys, around the ends too', async () => {
    const { wrapper, buttons } = open('done')
    await buttons[2]?.trigger('keydown', { key: 'ArrowRight' })
    await buttons[2]?.trigger('keydown', { key: 'ArrowLeft' })
    await buttons[2]?.trigger('keydown', { key: 'Home' })
    expect(wrapper.emitted('update:modelValue')).toEqual([['new'], ['held'], ['new']])
    expect(document.activeElement).toBe(buttons[0]?.element)
    wrapper.unmount()
  })
})

describe('a notice', () => {
  it('is read out only when it is live, an error at once', () => {
    const roleOf = (props: { kind: 'info' | 'error'; live?: boolean }) =>
      mount(NoticeBox, { props }).attributes('role')
    expect(roleOf({ kind: 'error' })).toBeUndefined()
    expect(roleOf({ kind: 'error', live: true })).toBe('alert')
    expect(roleOf({ kind: 'info', live: true })).toBe('status')
  })
})

describe('the frame of a page', () => {
  it('puts the focus on the heading when the page changes', async () => {
    const props = { title: '今日', pageKey: '/today' }
    const wrapper = mount(PageMain, { props, attachTo: document.body })
    expect(document.activeElement).toBe(document.body)
    await wrapper.setProps({ title: '明日', pageKey: '/tomorrow' })
    await wrapper.vm.$nextTick()
    expect(document.activeElement?.textContent).toBe('明日')
    wrapper.unmount()
  })

  it('is reached by the skip link', async () => {
    const page = mount(PageMain, { props: { title: '今日' }, attachTo: document.body })
    await mount(SkipLink).get('a').trigger('click')
    expect(document.activeElement).toBe(page.element)
    page.unmount()
  })

  it('marks the current entry of the menu and leaves new tabs to the browser', async () => {
    const items = [{ label: '受付', href: '#inbox', current: true }]
    const wrapper = mount(SurfaceHeader, { props: { title: 'まごのて', items } })
    expect(wrapper.get('nav a').attributes('aria-current')).toBe('page')
    await wrapper.get('nav a').trigger('click', { ctrlKey: true })
    expect(wrapper.emitted('navigate')).toBeUndefined()
    await wrapper.get('nav a').trigger('click')
    expect(wrapper.emitted('navigate')?.[0]?.[0]).toBe('#inbox')
  })

  it('folds away what is needed now and then, says when the page is in there, and closes on Esc', async () => {
    const items = [{ label: '設定', href: '#settings', current: true }]
    const wrapper = mount(
      {
        components: { NavMenu, SurfaceHeader },
        setup: () => ({ items, top: [{ label: '受付', href: '#inbox' }] }),
        template:
          '<SurfaceHeader title="まごのて" :items="top"><template #more="{ follow }"><NavMenu label="その他" :items @follow="follow" /></template></SurfaceHeader>',
      },
      { attachTo: document.body },
    )
    const opener = wrapper.get('nav button')
    const isOpen = () => opener.attributes('aria-expanded')
    expect(opener.classes()).toContain('current')
    expect(wrapper.get('nav li a').attributes('aria-current')).toBe('page')
    expect(isOpen()).toBe('false')
    await opener.trigger('click')
    expect(isOpen()).toBe('true')
    await wrapper.get('nav li a').trigger('keydown', { key: 'Escape' })
    expect(isOpen()).toBe('false')
    expect(document.activeElement).toBe(opener.element)
    await opener.trigger('click')
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    await nextTick()
    expect(isOpen()).toBe('false')
    await opener.trigger('click')
    await wrapper.get('nav li a').trigger('click')
    expect(wrapper.getComponent(SurfaceHeader).emitted('navigate')?.[0]?.[0]).toBe('#settings')
    expect(isOpen()).toBe('false')
    wrapper.unmount()
  })
})

describe('steps, summary and progress', () => {
  it('says the step in figures for the eye and in words for the ear', async () => {
    const wrapper = mount(StepHeader, { props: { current: 3, total: 6, title: 'いつ' } })
    expect(wrapper.text()).toContain('３／６')
    expect(wrapper.text()).toContain('全部で6のうち3番目')
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('back')).toHaveLength(1)
  })

  it('names what each change button changes', async () => {
    const items = [{ key: 'when', label: '日時', value: '11月20日' }]
    const wrapper = mount(SummaryList, { props: { items, changeable: true } })
    expect(wrapper.get('button').text()).toBe('日時を直す')
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('change')).toEqual([['when']])
  })

  it('shows how far it is and can be stopped', async () => {
    const wrapper = mount(ProgressBar, {
      props: { label: '読み込み', value: 30, max: 120, cancellable: true },
    })
    expect(wrapper.text()).toContain('25％')
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('cancel')).toHaveLength(1)
  })
})
