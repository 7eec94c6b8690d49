import { createPressGuard, type Point } from './press-guard.ts'
import { trackPointer } from './track-pointer.ts'

/** What `usePress` needs: the verb, an optional block, and a clock in milliseconds. */
export interface PressOptions {
  onPress: (event: Event) => void
  isBlocked?: (() => boolean) | undefined
  now?: (() => number) | undefined
}

/**
 * A press for unsteady hands. Counts a pointer lifted within 24 CSS pixels of where it went down, however long
 * it stayed and wherever it wandered; Enter, Space and assistive technology arrive as clicks. A second press
 * within 600 ms does nothing, also when the first one has put another button under the finger; unless the focus was
 * elsewhere in between.
 * Returns listeners for `v-on`.
 */
export function usePress(options: PressOptions) {
  const guard = createPressGuard(options.now ?? (() => performance.now()))

  function press(event: Event, point?: Point) {
    if (options.isBlocked?.() || !guard.admits(point)) return
    const button = event.currentTarget
    if (point && button instanceof HTMLElement) button.focus({ preventScroll: true })
    options.onPress(event)
  }

  const pointer = trackPointer(press)

  function click(event: MouseEvent) {
    event.preventDefault()
    if (!pointer.isEcho(event) && !guard.isGhost(event)) press(event)
  }

  const contextmenu = (event: Event) => event.preventDefault()

  return { ...pointer.listeners, click, blur: guard.leave, contextmenu }
}
