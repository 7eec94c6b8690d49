import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('src/client/styles/tokens.css', 'utf8')
const designSystem = readFileSync('node_modules/@digital-go-jp/design-tokens/dist/tokens.css', 'utf8')
const colours = [...css.matchAll(/--color-([\w-]+): (#\w{6});(?: \/\* ([\w-]+) \*\/)?/g)].map(
  ([, name = '', value = '', origin]) => ({ name, value, origin }),
)
const valueOf = (name: string) => colours.find((colour) => colour.name === name)?.value ?? ''

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe('colours', () => {
  it.each(colours.filter((colour) => colour.origin))(
    '$name is $origin of the design system',
    ({ value, origin }) => {
      expect(designSystem).toContain(`-${origin}: ${value};`)
    },
  )

  it.each([
    ['text', 'page'],
    ['text-soft', 'page'],
    ['text-soft', 'sunken'],
    ['primary', 'page'],
    ['primary', 'primary-soft'],
    ['text-on-fill', 'primary'],
    ['text-on-fill', 'error'],
    ['error', 'page'],
    ['error', 'surface'],
    ['success', 'success-soft'],
    ['warning', 'warning-soft'],
    ['warm', 'warm-soft'],
  ])('%s on %s reaches 7:1', (front, back) => {
    expect(contrast(valueOf(front), valueOf(back))).toBeGreaterThanOrEqual(7)
  })

  it.each([
    ['border', 'page'],
    ['border', 'sunken'],
    ['focus-outer', 'page'],
    ['focus-outer', 'focus-inner'],
  ])('%s stands out from %s by 3:1', (front, back) => {
    expect(contrast(valueOf(front), valueOf(back))).toBeGreaterThanOrEqual(3)
  })
})
