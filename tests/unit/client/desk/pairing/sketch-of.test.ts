import { describe, expect, test } from 'vitest'
import { sketchOf } from '#client/desk/pairing/sketch-of.ts'

const at = (latitude: number, longitude: number) => ({ latitude, longitude })
const TOWN = [at(33.9, 131.2), at(34, 131.3), at(33.95, 131.28)]

describe('The sketch of a town', () => {
  test('keeps every place on the paper, north above south and east right of west', () => {
    const sketch = sketchOf(TOWN)
    const points = TOWN.map((position) => sketch?.pointOf(position))
    for (const point of points) {
      expect(point?.x).toBeGreaterThanOrEqual(0)
      expect(point?.x).toBeLessThanOrEqual(sketch?.width ?? 0)
      expect(point?.y).toBeGreaterThanOrEqual(0)
      expect(point?.y).toBeLessThanOrEqual(sketch?.height ?? 0)
    }
    expect(points[1]?.y).toBeLessThan(points[0]?.y ?? 0)
    expect(points[1]?.x).toBeGreaterThan(points[0]?.x ?? 0)
  })

  test('draws a kilometre as long to the north as to the east', () => {
    const sketch = sketchOf(TOWN)
    const from = sketch?.pointOf(at(33.95, 131.25))
    const north = sketch?.pointOf(at(33.95 + 0.009, 131.25))
    const east = sketch?.pointOf(at(33.95, 131.25 + 0.009 / Math.cos((33.95 * Math.PI) / 180)))
    expect((from?.y ?? 0) - (north?.y ?? 0)).toBeCloseTo((east?.x ?? 0) - (from?.x ?? 0), 1)
  })

  test('one place alone stands in the middle, and no place makes no sketch', () => {
    const sketch = sketchOf([at(34, 131)])
    expect(sketch?.pointOf(at(34, 131))).toEqual({ x: 320, y: (sketch?.height ?? 0) / 2 })
    expect(sketchOf([])).toBeNull()
  })
})
