import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { usePress } from '#client/kit/usePress.ts'

let clock = 0
/** Tests share one page: each begins long after the presses of the last one. */
function aButton(isBlocked?: () => boolean) {
  clock += 10_000
  const presses: string[] = []
  const wrapper = mount(
    defineComponent(() => {
      const { pointerdown, pointerup, pointercancel, touchend, click, blur, contextmenu } = usePress({
        onPress: (event) => presses.push(event.type),
        isBlocked,
        now: () => clock,
      })
      return () =>
        h('button', {
          onPointerdown: pointerdown,
          onPointerup: pointerup,
          onPointercancel: pointercancel,
          onTouchend: touchend,
          onClick: click,
          onBlur: blur,
          onContextmenu: contextmenu,
        })
    }),
  )
  const send = (type: string, x: number, y: number, more: PointerEventInit = {}) => {
    const event = new PointerEvent(type, {
      clientX: x,
      clientY: y,
      pointerId: 1,
      isPrimary: true,
      cancelable: true,
      ...more,
    })
    wrapper.element.dispatchEvent(event)
    return event
  }
  return { presses, send, element: wrapper.element }
}

describe('a press', () => {
  it('counts when the finger drifted 20 pixels and stayed for 900 milliseconds', () => {
    const { presses, send } = aButton()
    send('pointerdown', 100, 100)
    clock += 900
    send('pointermove', 160, 100)
    send('pointerup', 116, 112)
    expect(presses).toEqual(['pointerup'])
  })

  it('does not count when the finger was lifted more than 24 pixels away', () => {
    const { presses, send } = aButton()
    send('pointerdown', 100, 100)
    send('pointerup', 125, 100)
    send('click', 125, 100, { detail: 1 })
    expect(presses).toEqual([])
  })

  it('is one press although the browser sends a click after the pointer', () => {
    const { presses, send } = aButton()
    send('pointerdown', 10, 10)
    send('pointerup', 10, 10)
    send('click', 10, 10, { detail: 1 })
    expect(presses).toEqual(['pointerup'])
  })

  it('works from the keyboard and from a screen reader, which send a click alone', () => {
    const { presses, send } = aButton()
    send('click', 0, 0, { detail: 0 })
    expect(presses).toEqual(['click'])
  })

  it('counts again at once when the focus was elsewhere in between', () => {
    const { presses, send, element } = aButton()
    send('click', 0, 0, { detail: 0 })
    send('click', 0, 0, { detail: 0 })
    expect(presses).toEqual(['click'])
    element.dispatchEvent(new FocusEvent('blur'))
    send('click', 0, 0, { detail: 0 })
    expect(presses).toEqual(['click', 'click'])
  })

  it('does nothing the second time within 600 milliseconds, and works again after that', () => {
    const { presses, send } = aButton()
    const pressAt = (x: number) => {
      send('pointerdown', x, 0)
      send('pointerup', x, 0)
    }
    pressAt(0)
    clock += 599
    pressAt(200)
    expect(presses).toHaveLength(1)
    clock += 1
    pressAt(0)
    expect(presses).toHaveLength(2)
  })

  it('protects the button that appears under the finger of a double tap', () => {
    const first = aButton()
    first.send('pointerdown', 50, 50)
    first.send('pointerup', 50, 50)
    clock -= 10_000
    const second = aButton()
    clock += 200
    second.send('pointerdown', 52, 50)
    second.send('pointerup', 52, 50)
    expect(first.presses).toHaveLength(1)
    expect(second.presses).toHaveLength(0)
  })

  it('lets two different buttons be pressed one right after the other', () => {
    const first = aButton()
    first.send('pointerdown', 50, 50)
    first.send('pointerup', 50, 50)
    clock -= 10_000
    const second = aButton()
    clock += 200
    second.send('pointerdown', 300, 50)
    second.send('pointerup', 300, 50)
    expect(second.presses).toHaveLength(1)
  })

  it('counts when the drift began a scroll and took the pointer away', () => {
    const { presses, send, element } = aButton()
    send('pointerdown', 100, 100, { pointerType: 'touch' })
    send('pointercancel', 100, 118, { pointerType: 'touch' })
    const end = new Event('touchend', { cancelable: true })
    Object.defineProperty(end, 'changedTouches', { value: [{ clientX: 100, clientY: 118 }] })
    element.dispatchEvent(end)
    expect(presses).toEqual(['touchend'])
    expect(end.defaultPrevented).toBe(true)
  })

  it('opens no context menu', () => {
    const { send } = aButton()
    expect(send('contextmenu', 0, 0).defaultPrevented).toBe(true)
  })

  it('does nothing while it is blocked or with the right mouse button', () => {
    const blocked = aButton(() => true)
    blocked.send('click', 0, 0)
    expect(blocked.presses).toEqual([])
    const open = aButton()
    open.send('pointerdown', 0, 0, { button: 2 })
    open.send('pointerup', 0, 0, { button: 2 })
    expect(open.presses).toEqual([])
  })
})
