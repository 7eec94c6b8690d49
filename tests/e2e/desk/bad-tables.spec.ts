import { expect, type Page } from '@playwright/test'
import { UBE } from '#cast/key-people.ts'
import { addDays, tokyoDay } from '#domain/day.ts'
import { HubView } from '../faults/hub-view.ts'
import { beginAs, newDevice } from '../journey-people.ts'
import { press } from '../press.ts'
import { RunningServer } from '../running-server.ts'
import { baseRegistryTable, inShiftJis, recommendedV1Table, type TableClass } from './class-table.ts'
import { chooseTable, expectCounts, takeIn } from './import-table.ts'
import { test } from '../kept-policy.ts'

const IN_A_WEEK = addDays(tokyoDay(new Date().toISOString()), 7)

let server: RunningServer
let desk: Page
let hub: HubView

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start('--demo')
  hub = await HubView.open(server.origin)
  desk = await newDevice(browser, 1440, 900)
  await desk.goto(`${server.origin}/desk/import`)
  await beginAs(desk, UBE.coordinator)
  await expect(desk.getByTestId('sync-badge')).toHaveText('すべて送りました')
})

test.afterAll(async () => {
  await server.end()
})

const aClass = (more: Partial<TableClass> = {}): TableClass => ({
  number: '見本-10',
  title: '見本のスマホ教室',
  day: IN_A_WEEK,
  from: '10:00',
  until: '11:30',
  capacity: 8,
  ...more,
})

const lessons = (): Promise<{ title: string }[]> => hub.rows('lesson')
const titles = async (): Promise<string[]> => (await lessons()).map(({ title }) => title)

const table = baseRegistryTable([aClass()])
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
const manyClasses = Array.from({ length: 10_000 }, (_, index) => aClass({ number: `見本-${index}` }))

const REFUSED: readonly { name: string; content: Buffer | string; because: RegExp }[] = [
  {
    name: '列がない.csv',
    content: table.replace('開始時刻,', 'いつから,'),
    because: /必要な列がありません: 開始時刻/,
  },
  {
    name: '一万件.csv',
    content: baseRegistryTable(manyClasses),
    because: /10000件あります。一度に取り込めるのは200件までです/,
  },
  {
    name: '壊れた文字.csv',
    content: Buffer.concat([Buffer.from(table), Buffer.from([0xff, 0xfe, 0xff])]),
    because: /このファイルの文字を読めません/,
  },
  {
    name: '閉じない引用符.csv',
    content: `${table}見本-11,352021,"見本`,
    because: /引用符（"）が正しく閉じられていません/,
  },
  { name: '空.csv', content: '', because: /この表は空です/ },
  {
    name: '列の名前だけ.csv',
    content: baseRegistryTable([]),
    because: /列の名前だけがあり、講座がありません/,
  },
  { name: '写真.png', content: Buffer.from(PNG, 'base64'), because: /このファイルの文字を読めません/ },
  { name: 'excel.xlsx', content: Buffer.from('PK\u0003\u0004'), because: /これは Excel のファイルです/ },
]

for (const { name, content, because } of REFUSED)
  test(`the file ${name} is refused with a sentence, and nothing is taken in`, async () => {
    const before = await lessons()
    await chooseTable(desk, name, content)
    const refusal = desk.getByRole('alert').filter({ hasText: `「${name}」は取り込めません` })
    await expect(refusal).toContainText(because)
    await expect(desk.getByRole('button', { name: /件を取り込む/ })).toHaveCount(0)
    expect(await lessons()).toEqual(before)
  })

test('a table in Shift_JIS is read, and said to be', async () => {
  const sjis = aClass({ number: '見本-20', title: '見本の表計算の教室～髙﨑' })
  await chooseTable(desk, 'shift-jis.csv', inShiftJis(baseRegistryTable([sjis])))
  await expect(desk.getByText('Shift_JIS として読みました。')).toBeVisible()
  await expect(desk.getByRole('row').filter({ hasText: '見本の表計算の教室～髙﨑' })).toBeVisible()
  await takeIn(desk, 1)
  await expect.poll(titles).toContain('見本の表計算の教室～髙﨑')
})

test('a table with the older header is known by its name and taken in', async () => {
  const older = recommendedV1Table([aClass({ number: '見本-30', title: '見本の推奨データの教室' })])
  await chooseTable(desk, 'v1.csv', older)
  await expect(desk.getByText('推奨データセットのイベント一覧')).toBeVisible()
  await takeIn(desk, 1)
  await expect
    .poll(async () => (await titles()).filter((one) => one === '見本の推奨データの教室'))
    .toHaveLength(1)
})

test('what a spreadsheet would calculate is kept as plain words, and the coordinator is told', async () => {
  const formula = aClass({ number: '見本-40', title: '=HYPERLINK("http://example.invalid","見本の式")' })
  await chooseTable(desk, 'formula.csv', baseRegistryTable([formula]))
  await expect(desk.getByText(/計算式のように始まっている/)).toBeVisible()
  await takeIn(desk, 1)
  await expect
    .poll(async () => (await titles()).filter((title) => title.includes('見本の式')))
    .toEqual(['HYPERLINK("http://example.invalid","見本の式")'])
  expect((await titles()).filter((title) => /^[=+\-@＝＋－＠]/u.test(title))).toEqual([])
})

test('of a table with one wrong row the right ones are taken in, and the list of the wrong can be kept', async () => {
  const right = aClass({ number: '見本-50', title: '見本の正しい教室' })
  const wrong = aClass({ number: '見本-51', title: '見本の誤りの教室', day: '2026-02-30' })
  await chooseTable(desk, 'half.csv', baseRegistryTable([right, wrong]))
  await expectCounts(desk, 1, 0, 1)
  const kept = desk.waitForEvent('download')
  await press(desk, '誤りの一覧を保存する')
  expect((await kept).suggestedFilename()).toBe('取り込めない行.csv')
  await press(desk, '1件を取り込む')
  await expect(desk.getByText('1件を取り込みました')).toBeVisible()
  await expect.poll(titles).toContain('見本の正しい教室')
  expect(await titles()).not.toContain('見本の誤りの教室')
})
