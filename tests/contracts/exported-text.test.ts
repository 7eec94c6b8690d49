import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { townsCsv } from '#client/desk/numbers/numbers-csv.ts'
import { wrongRowsCsv } from '#client/desk/import/wrong-rows-csv.ts'
import { auditCsv } from '#domain/audit/audit-csv.ts'
import { Form } from '#domain/words.ts'
import { ATTACKS } from './attacks.ts'

const COUNT = { lessons: 1, attendances: 12, people: null }

/** Every table that leaves the house, with the text wherever it has one. */
const TABLES: readonly (readonly [string, (text: string) => string])[] = [
  [
    'the wrong rows of an import',
    (text) =>
      wrongRowsCsv([
        {
          ...{ line: 2, title: text, imported: null, isOtherTown: false },
          errors: [{ column: text, message: text }],
        },
      ] as unknown as Parameters<typeof wrongRowsCsv>[0]),
  ],
  [
    'a disclosure',
    (text) =>
      auditCsv(
        [
          {
            ...{ number: 1, at: '2026-11-20T03:00:00.000Z', accountId: text, what: text },
            ...{ about: [text, `device/${text}`], more: 0, hash: text },
          },
        ],
        { account: () => text, person: () => text, device: () => text },
      ),
  ],
  [
    'the numbers of the towns',
    (text) =>
      townsCsv([
        { code: '352021', name: text, rows: Form.options.map((form) => ({ form, ...COUNT })), total: COUNT },
      ]),
  ],
]

/** What divides cells, as programs that open a table may guess. */
const GUESSES = [',', ';', '|', '\t']

const cellsOf = (table: string, delimiter = ','): string[] =>
  Papa.parse<string[]>(table.replace(/^\uFEFF/, ''), { delimiter }).data.flat()

const unmarked = (text: string): string => text.replaceAll("'", '')

const CALCULATED = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u

describe.each(TABLES)('%s', (_name, tableWith) => {
  test.each([...ATTACKS, '見本;=1+1', '見本|+1', '見本\t@1', '  =1+1'])(
    'keeps %j in its cell, and no spreadsheet calculates it',
    (attack) => {
      const plain = cellsOf(tableWith('見本'))
      const cells = cellsOf(tableWith(attack))
      expect(cells).toHaveLength(plain.length)
      expect(cells.filter((cell) => unmarked(cell) === unmarked(attack))).toHaveLength(
        plain.filter((cell) => cell === '見本').length,
      )
      for (const guess of GUESSES)
        expect(cellsOf(tableWith(attack), guess).filter((cell) => CALCULATED.test(cell))).toEqual([])
    },
  )

  test('keeps the zero before a telephone number and the code of a town', () => {
    expect(cellsOf(tableWith('0836001234'))).toContain('0836001234')
  })
})
