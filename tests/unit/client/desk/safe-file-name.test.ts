import { expect, test } from 'vitest'
import { safeFileName } from '#client/desk/safe-file-name.ts'
import { ATTACKS } from '../../../contracts/attacks.ts'

test('a name that is only words stays as it is', () => {
  expect(safeFileName('開示請求-2026-11-20', 'csv')).toBe('開示請求-2026-11-20.csv')
})

test.each(ATTACKS)('a file named after %j lies where it should and does nothing', (attack) => {
  for (const name of [attack, `${attack}-2026`, `見本${attack}`]) {
    const safe = safeFileName(name, 'csv')
    expect(safe).toMatch(/.\.csv$/)
    expect(safe).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/u)
    expect(safe).not.toMatch(/^[\s.=+\-@＝＋－＠]/u)
    expect(safe).not.toMatch(/[\s.]\.csv$/u)
    expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(100)
  }
})

test('a long name is cut between letters, not inside one', () => {
  const safe = safeFileName('𠮷'.repeat(60), 'csv')
  expect(safe).toMatch(/^𠮷{24}\.csv$/u)
})

test('where nothing is left of a name the file is named after the product', () => {
  expect(safeFileName('=.+ ', 'csv')).toBe('magonote.csv')
})
