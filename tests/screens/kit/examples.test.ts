import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import GalleryPage from '#client/gallery/GalleryPage.vue'
import { kitEntries } from '#client/gallery/kit-examples.ts'

/** Good enough for our own markup: what a screen reader would say for a control. */
function nameOf(control: Element, root: ParentNode): string {
  const ids = control.getAttribute('aria-labelledby')
  if (ids)
    return ids
      .split(' ')
      .map((id) => root.querySelector(`[id="${id}"]`)?.textContent ?? '')
      .join(' ')
      .trim()
  const label =
    control.getAttribute('aria-label') ?? root.querySelector(`label[for="${control.id}"]`)?.textContent
  return (label ?? control.textContent ?? '').trim()
}

const cases = kitEntries.flatMap((entry) => entry.examples.map((example) => ({ ...entry, example })))

describe('the gallery', () => {
  it.each(cases)('shows $name「$example.title」 with a name on every control', ({ component, example }) => {
    const wrapper = mount(component, {
      props: example.props,
      slots: example.slots ?? {},
      attachTo: document.body,
    })
    const controls = document.body.querySelectorAll(
      'button, a, input, select, textarea, progress, fieldset > legend, [role=group], [role=tablist], [role=img], dialog',
    )
    expect(
      document.body.textContent?.trim() || controls.length || document.body.querySelector('svg'),
    ).toBeTruthy()
    for (const control of controls) expect(nameOf(control, document.body), control.outerHTML).not.toBe('')
    wrapper.unmount()
  })

  it('shows every component on the three surfaces and changes the size of the words', async () => {
    const wrapper = mount(GalleryPage, { attachTo: document.body })
    const surfaces = wrapper.findAll('[data-surface]').map((each) => each.attributes('data-surface'))
    expect(surfaces).toEqual(['simple', 'field', 'desk'])
    expect(wrapper.text()).toContain('BigButton')
    await wrapper.get('select').setValue('32')
    expect(document.documentElement.dataset['textSize']).toBe('32')
    wrapper.unmount()
    delete document.documentElement.dataset['textSize']
  })
})
