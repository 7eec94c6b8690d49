import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { put } from '#domain/rows.ts'
import ImportPage from '#client/desk/import/ImportPage.vue'
import { aMunicipality, anActor, NOW } from '../../unit/domain/sample-rows.ts'
import { tableOf } from '../../unit/domain/lesson/event-table-builder.ts'
import { shiftJisOf } from './shift-jis-of.ts'
import { deskDevice, pressButton, savedFiles, showPage, shows, tick } from './desk-page.ts'

import published from '../../e2e/real-classes.csv?raw'

vi.mock('vue-router', () => ({ useRouter: () => ({ push: vi.fn() }) }))

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const csvOf = (cells: string[][]) => cells.map((row) => row.map(quoted).join(',')).join('\r\n')
const TWO = tableOf({ NO: '1' }, { NO: '2', 名称: '見本のLINE講座', 説明: '1行目\n2行目', 終了日: '' })

const choose = async (page: VueWrapper, ...parts: BlobPart[]): Promise<void> => {
  const field = page.get('input[type=file]')
  const files = [new File(parts, '見本.csv', { type: 'text/csv' })]
  Object.defineProperty(field.element, 'files', { value: files, configurable: true })
  await field.trigger('change')
}
const begin = async () => {
  const store = await deskDevice(anActor('coordinator'), [put('municipality', aMunicipality())])
  return { page: showPage(ImportPage), lessons: () => store.database.rows('lesson').toArray() }
}

beforeEach(() => void vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date', 'performance'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  document.body.innerHTML = ''
})

describe('Taking classes in from a table', () => {
  it('shows every class before anything is kept, and keeps all when the button is pressed', async () => {
    const { page, lessons } = await begin()
    await choose(page, '\uFEFF', csvOf(TWO))
    await shows(page, '新しい 2件、取り込み済み 0件、誤り 0件')
    expect(page.get('tbody').text()).toContain('2026年12月1日（火）')
    expect(page.get('tbody').text()).toContain('午前10時〜午前11時30分')
    expect(await lessons()).toEqual([])
    await pressButton(page, '2件を取り込む')
    await shows(page, '2件を取り込みました')
    const kept = await lessons()
    expect(kept.map(({ title, state }) => [title, state])).toEqual([
      ['見本のスマホ教室', 'open'],
      ['見本のLINE講座', 'open'],
    ])
  })

  it('knows the classes again when the same table is chosen a second time', async () => {
    const { page, lessons } = await begin()
    await choose(page, csvOf(TWO))
    await shows(page, '2件を取り込む')
    await pressButton(page, '2件を取り込む')
    await shows(page, '2件を取り込みました')
    await choose(page, csvOf(tableOf({ NO: '0001' }, { NO: '2' }, { NO: '3' })))
    await shows(page, '新しい 1件、取り込み済み 2件、誤り 0件')
    vi.advanceTimersByTime(1_000)
    await pressButton(page, '1件を取り込む')
    await shows(page, 'すでにあった2件は、そのままです。')
    expect(await lessons()).toHaveLength(3)
  })

  it('leaves rows with errors out and hands them over as a table that no spreadsheet calculates', async () => {
    const { page, lessons } = await begin()
    const saved = savedFiles()
    await choose(page, csvOf(tableOf({ NO: '1' }, { NO: '2', 名称: '見本', 開始日: '=未定' })))
    await shows(page, '誤りの1件は取り込みません。')
    expect(page.text()).toContain('開始日: 「=未定」は日付として読めません')
    await pressButton(page, '誤りの一覧を保存する')
    expect(await saved[0]?.text()).toContain('3,見本,開始日,「=未定」は日付として読めません')
    vi.advanceTimersByTime(1_000)
    await pressButton(page, '1件を取り込む')
    await shows(page, '1件を取り込みました')
    expect(await lessons()).toHaveLength(1)
  })

  it('takes last year’s table of another town only when both are said', async () => {
    const { page, lessons } = await begin()
    const there = { 都道府県コード又は市区町村コード: '112119', 開始日: '2022-01-24', 終了日: '' }
    await choose(page, csvOf(tableOf({ ...there, NO: '1' }, { ...there, NO: '2', 開始日: '2022-01-31' })))
    await shows(page, '新しい 0件、取り込み済み 0件、誤り 2件')
    await tick(page, 'ほかの市町の表だが')
    await shows(page, '新しい 2件')
    expect(page.text()).toContain('過去の日付です')
    expect(page.text()).toContain('252週間あとへ移し')
    await tick(page, '同じ曜日のまま')
    await shows(page, '2026年11月23日（月）')
    await pressButton(page, '2件を取り込む')
    await shows(page, '2件を取り込みました')
    expect((await lessons()).map(({ lessonDay }) => lessonDay)).toEqual(['2026-11-23', '2026-11-30'])
  })

  it('reads every class that five cities and a ward published, and wants to hear that they are to be ours', async () => {
    const { page, lessons } = await begin()
    await choose(page, published)
    await shows(page, '新しい 0件、取り込み済み 0件、誤り 21件')
    await tick(page, 'ほかの市町の表だが')
    await shows(page, '新しい 21件、取り込み済み 0件、誤り 0件')
    await pressButton(page, '21件を取り込む')
    await shows(page, '21件を取り込みました')
    const places = new Set((await lessons()).map(({ placeName }) => placeName))
    expect(places).toContain('本庄市役所2階職員厚生室')
    expect(places).not.toContain('')
  })

  it('says so when the letters are Shift_JIS', async () => {
    const { page } = await begin()
    await choose(page, shiftJisOf(csvOf(TWO)))
    await shows(page, 'Shift_JIS として読みました。')
    expect(page.get('tbody').text()).toContain('見本のLINE講座')
  })

  it.each([
    ['a spreadsheet', [new Uint8Array([0x50, 0x4b, 0x03, 0x04])], 'これは Excel のファイルです'],
    ['letters nobody knows', [new Uint8Array([0xff, 0xfe, 0x80, 0x00])], 'このファイルの文字を読めません'],
    ['no columns', ['名前,日付\r\nあ,い'], '必要な列がありません: NO、'],
    ['an open quote', [`${csvOf(TWO)}\r\n"開いたまま`], '引用符（"）が正しく閉じられていません'],
    ['nothing', [''], 'この表は空です'],
  ])('refuses a file that holds %s, and says why', async (_, parts, words) => {
    const { page } = await begin()
    await choose(page, ...parts)
    await shows(page, words)
    expect(page.get('[role=alert]').text()).toContain('「見本.csv」は取り込めません')
    expect(page.find('table').exists()).toBe(false)
  })

  it('refuses ten thousand rows with advice', async () => {
    const { page } = await begin()
    const rows = Array.from({ length: 10_000 }, (_, index) => ({ NO: String(index) }))
    await choose(page, csvOf(tableOf(...rows)))
    await shows(page, 'この表には10000件あります。一度に取り込めるのは200件までです。')
  })

  it('shows how far the reading is, and stops when told', async () => {
    const { page } = await begin()
    await choose(page, csvOf(TWO))
    expect(page.get('progress').attributes('max')).toBe('1')
    await pressButton(page, '読むのをやめる')
    expect(page.find('progress').exists()).toBe(false)
    expect(page.text()).not.toContain('「見本.csv」を読みました')
  })

  it('asks to split a table whose descriptions are too long for one message', async () => {
    const { page, lessons } = await begin()
    const long = {
      説明: '長い説明です。'.repeat(60),
      名称: '長い名前'.repeat(20),
      場所名称: '長い場所'.repeat(20),
    }
    const rows = Array.from({ length: 200 }, (_, index) => ({ ...long, NO: String(index) }))
    await choose(page, csvOf(tableOf(...rows)))
    await shows(page, '半分ずつの表に分けて')
    await pressButton(page, '200件を取り込む')
    expect(await lessons()).toEqual([])
  })
})
