import type { SketchPoint } from './sketch-of.ts'

/** One mark on the sketch with the numbers of all visits that are there. */
export interface Marker extends SketchPoint {
  readonly text: string
  /** Half its width, in the sketch's units. */
  readonly radius: number
}

/** Marks nearer to each other than this would hide each other. */
const APART = 20
const RADIUS = 12
const WIDTH_OF_NUMBER = 9

/** Marks of visits; those at one place share a mark. */
export const markersOf = (places: readonly (SketchPoint & { readonly number: number })[]): Marker[] => {
  const groups: (SketchPoint & { readonly numbers: number[] })[] = []
  for (const { x, y, number } of places) {
    const group = groups.find((one) => Math.hypot(one.x - x, one.y - y) < APART)
    if (group) group.numbers.push(number)
    else groups.push({ x, y, numbers: [number] })
  }
  return groups.map(({ x, y, numbers }) => ({
    ...{ x, y },
    text: numbers.join('・'),
    radius: RADIUS + (numbers.length - 1) * WIDTH_OF_NUMBER,
  }))
}
