import { describe, expect, it } from 'vitest'
import { firstMunicipalities } from '#domain/municipality/first-municipalities.ts'
import { DEFAULT_SETTINGS, Municipality } from '#domain/municipality/municipality.ts'

describe('the first municipalities', () => {
  it('are the 19 of Yamaguchi, each with a valid code and the default settings', () => {
    const all = firstMunicipalities()
    expect(new Set(all.map(({ id }) => id)).size).toBe(19)
    for (const one of all) {
      expect(Municipality.parse(one)).toEqual(one)
      expect(one.settings).toEqual(DEFAULT_SETTINGS)
    }
    expect(all.find(({ id }) => id === '353051')?.name).toBe('周防大島町')
  })
})
