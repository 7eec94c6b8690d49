/** A place on the screen in CSS pixels. */
export interface Point {
  x: number
  y: number
}

const reachPixels = 24
const quietMilliseconds = 600

let lastAnywhere: { at: number; point: Point | undefined } | undefined

/** Within 24 CSS pixels of each other. */
export const isNear = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y) <= reachPixels

/** Less than 600 ms after `then`; both in milliseconds of one clock. */
export const isRecent = (then: number | undefined, now: number) =>
  then !== undefined && now >= then && now - then < quietMilliseconds

/** Decides which presses of one button count. `now` gives milliseconds. */
export function createPressGuard(now: () => number) {
  let pressedAt: number | undefined

  /** Whether this press counts; if so, remembers it. The point is missing for keys and assistive technology. */
  function admits(point?: Point): boolean {
    const at = now()
    if (isRecent(pressedAt, at)) return false
    const other = isRecent(lastAnywhere?.at, at) ? lastAnywhere?.point : undefined
    if (point && other && isNear(point, other)) return false
    pressedAt = at
    lastAnywhere = { at, point }
    return true
  }

  /** Whoever was elsewhere in between means the next press, however soon it comes. */
  const leave = () => {
    pressedAt = undefined
  }

  /** A click that follows a press elsewhere without a pointer of its own: the browser aimed it at what was there before. */
  const isGhost = (event: MouseEvent) => event.detail > 0 && isRecent(lastAnywhere?.at, now())

  return { admits, leave, isGhost }
}
