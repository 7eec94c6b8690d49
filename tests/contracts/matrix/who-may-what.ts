import { EXPECTED_MUTATIONS } from './expected-mutations.ts'
import { EXPECTED_ROUTES } from './expected-routes.ts'
import { EXPECTED_TABLES } from './expected-tables.ts'
import { SAID } from './said-in-japanese.ts'

const ROLES = [
  '受講者 learner',
  '家族 family',
  'サポーター volunteer',
  '連携先の担当 liaison',
  'コーディネーター coordinator',
  '県の担当 prefecture viewer',
  '管理者 administrator',
] as const

const NOBODY = 'サインインしていない人 nobody signed in'

const MOST_COLUMNS = 6

type Expected = Readonly<Record<string, string>>

const CELLS: Readonly<Record<string, string>> = { '○': '○', 自: '自分だけ', '×': '×', 門: '入口' }

const inParts = <One>(all: readonly One[]): One[][] =>
  Array.from({ length: Math.ceil(all.length / MOST_COLUMNS) }, (_, part) =>
    all.slice(part * MOST_COLUMNS, (part + 1) * MOST_COLUMNS),
  )

const heading = (what: string): string => `${SAID[what] ?? '？'}<br>\`${what}\``

/** Roles in rows, what they may in columns. */
const tableOf = (rows: readonly string[], columns: readonly (readonly [string, string])[]): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(['', ...columns.map(([what]) => heading(what))]),
    line(['---', ...columns.map(() => '---')]),
    ...rows.map((row, at) => line([row, ...columns.map(([, cells]) => CELLS[cells[at] ?? ''] ?? '')])),
  ].join('\n')
}

const tablesOf = (rows: readonly string[], expected: Expected): string =>
  inParts(Object.entries(expected))
    .map((columns) => tableOf(rows, columns))
    .join('\n\n')

/** The page a privacy officer reads, made of the very expectations by which the server is tested. */
export const whoMayWhat = (): string => `# だれが何をできるか Who may do what

This page is written by a test (\`tests/house/who-may-what.test.ts\`) from the expectations by which the server is tested, cell by cell.

- ○ 自分の市町のだれについても about anybody of their municipality
- 自分だけ about themselves alone (家族: その受講者のこと; サポーター: 自分が行く講座のこと; 連携先: 自分のところのサポーターのこと)
- × できない never
- 入口 だれでも試せる a door at which everybody may knock

ほかの市町のことは、だれにも見えず、だれにもできません。Of another municipality nobody sees or does anything.
管理者だけは、各市町に担当者がいるかどうかを見て、いない市町に最初の担当者を招待できます。住民やサポーターのことは何も届きません。
The administrator alone sees of every municipality whether it has a coordinator, and invites the first one; nothing about anybody else reaches them.
18歳未満のサポーターには、当日まで地区だけ、電話番号・住所・覚え書きは当日も届きません。家族に届くのは、予定と状態、これから行く大人のサポーターの名前だけで、取り下げられる訪問の申込は、家族が申し込んだものだけです。教室の席は、家族も申し込みと取りやめができます。
Of wishes for a visit family takes back those the family asked for, not the learner's own; a seat in a class they may take and give up.
What is left out of a row is listed field by field in \`tests/contracts/matrix/fields-per-role.txt\`.

## 端末に届くもの What reaches a device

${tablesOf(ROLES, EXPECTED_TABLES)}

## できること What they can change

${tablesOf(ROLES, EXPECTED_MUTATIONS)}

## サーバーの窓口 Where the server answers

${tablesOf([NOBODY, ...ROLES], EXPECTED_ROUTES)}
`
