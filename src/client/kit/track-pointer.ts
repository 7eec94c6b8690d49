import { isNear, isRecent, type Point } from './press-guard.ts'

/** Keeps the pointer on its button, so that a finger lifted just outside the edge still counts. */
function capture(event: PointerEvent) {
  try {
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId)
  } catch {
    // The pointer may be gone already (a pen lifted, a scripted event): the press then works without capture.
  }
}

/** Follows one pointer from down to up and calls `onReach` when it was lifted near where it went down. */
export function trackPointer(onReach: (event: Event, point: Point) => void) {
  let down: (Point & { pointerId: number }) | undefined
  let liftedAt: number | undefined

  function lift(event: Event, point: Point) {
    const start = down
    down = undefined
    liftedAt = event.timeStamp
    if (start && isNear(start, point)) onReach(event, point)
  }

  function pointerdown(event: PointerEvent) {
    if (event.button !== 0 || event.isPrimary === false) return
    down = { x: event.clientX, y: event.clientY, pointerId: event.pointerId }
    liftedAt = undefined
    capture(event)
  }

  function pointerup(event: PointerEvent) {
    if (down?.pointerId === event.pointerId) lift(event, { x: event.clientX, y: event.clientY })
  }

  // A finger that drifts starts a scroll, which cancels the pointer; its touchend still says where it was lifted.
  function pointercancel(event: PointerEvent) {
    if (event.pointerType !== 'touch') down = undefined
  }

  function touchend(event: TouchEvent) {
    const touch = event.changedTouches[0]
    if (down && touch) lift(event, { x: touch.clientX, y: touch.clientY })
    // Without this the browser clicks on whatever the press has put under the finger.
    if (isRecent(liftedAt, event.timeStamp) && event.cancelable) event.preventDefault()
  }

  const touchcancel = () => (down = undefined)
  /** Whether this click is the browser's echo of a pointer that has been answered. */
  const isEcho = (click: MouseEvent) => click.detail > 0 && isRecent(liftedAt, click.timeStamp)

  return { listeners: { pointerdown, pointerup, pointercancel, touchend, touchcancel }, isEcho }
}
