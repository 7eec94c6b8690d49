import { expect, test } from 'vitest'
import { auditCsv } from '#domain/audit/audit-csv.ts'

test('a disclosure is a table with Japanese headings, and a cell that would be calculated stays text', () => {
  const csv = auditCsv(
    [
      {
        number: 12,
        at: '2026-11-20T03:05:00.000Z',
        accountId: 'a-1',
        what: 'contact.viewed',
        about: ['contact/c-1', 'place/field-visit'],
        more: 0,
        hash: 'abc',
      },
    ],
    { account: () => '=SUM(A1)', person: () => null, device: () => '' },
  )
  expect(csv.split('\r\n').slice(0, 2)).toEqual([
    '\uFEFF番号,日時,種類,利用者,内容,対象,照合値',
    "12,2026-11-20 12:05,閲覧,'=SUM(A1),'=SUM(A1)が、連絡先を見ました（訪問の画面）。,contact/c-1 place/field-visit,abc",
  ])
})
