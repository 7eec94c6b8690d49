import { describe, expect, test } from 'vitest'
import { ImportedClass } from '#domain/lesson/import-classes.ts'
import { readRow } from './event-table-builder.ts'

const errorsOf = (row: Record<string, string>) =>
  readRow(row).errors.map(({ column, message }) => `${column}: ${message}`)
const notesOf = (row: Record<string, string>) => readRow(row).notes.map(({ message }) => message)

describe('A row of a table of events', () => {
  test('is read as a class with the day, the time, the place and the room it names', () => {
    const row = readRow({ 住所町名: '常盤町', 緯度: '33.95', 経度: '131.25' })
    expect(row.errors).toEqual([])
    expect(row.notes).toEqual([])
    expect(row.imported).toMatchObject({
      id: 'class-352021-1-2026-12-01-1000',
      title: '見本のスマホ教室',
      lessonDay: '2026-12-01',
      startMinute: 600,
      durationMinutes: 90,
      placeName: '見本公民館',
      placeKind: '公民館等',
      area: '常盤町',
      position: { latitude: 33.95, longitude: 131.25 },
      capacity: 12,
      form: '集合型',
      track: '市町独自',
    })
  })

  test.each([
    [{ 開始日: '未定' }, '開始日: 「未定」は日付として読めません'],
    [{ 開始日: '' }, '開始日: 日付が空です'],
    [{ 開始時刻: '' }, '開始時刻: 時刻が空です'],
    [{ 終了日: '2026-12-03' }, '終了日: 何日も続く催しは1日ずつ分けてください'],
    [{ 終了日: '2026-11-30' }, '終了日: 終わりの日が始まりの日より前です'],
    [{ 終了時刻: '10:00' }, '終了時刻: 終わりの時刻が始まりの時刻より後ではありません'],
    [{ 終了時刻: '10:05' }, '終了時刻: 10分より短い講座は作れません'],
    [{ 開始時刻: '6:00', 終了時刻: '20:00' }, '終了時刻: 12時間より長い講座は作れません'],
    [{ 名称: ' ' }, '名称: 講座の名前が空です'],
    [{ NO: '' }, 'NO: 番号が空です。同じ講座を二度取り込まないために番号が必要です'],
    [{ 定員: '9999人' }, '定員: 定員は500人までです'],
    [{ 定員: '-5' }, '定員: 定員は1人からです'],
    [{ 定員: '△５名' }, '定員: 定員は1人からです'],
    [{ 状態: '中止' }, '状態: 「中止」と書かれた催しは取り込みません'],
    [
      { 都道府県コード又は市区町村コード: '352022' },
      '都道府県コード又は市区町村コード: 「352022」は市町の番号として正しくありません',
    ],
  ])('with %j is refused and says at which column', (cells, message) => {
    expect(errorsOf(cells)).toEqual([message])
    expect(readRow(cells).imported).toBeNull()
  })

  test('without an end lasts 90 minutes on its first day, and a note says so', () => {
    const row = readRow({ 終了日: '', 終了時刻: '' })
    expect(row.imported).toMatchObject({ lessonDay: '2026-12-01', durationMinutes: 90 })
    expect(row.notes).toEqual([{ column: '終了時刻', message: '終わりの時刻がないので90分の講座とします' }])
  })

  test.each([
    ['20名', 20, []],
    ['先着２０人（1組2名まで可）', 20, []],
    ['10-20名', 20, []],
    ['', 10, ['定員がないので10人とします']],
    ['なし', 10, ['定員「なし」は人数として読めないので10人とします']],
  ])('with the capacity 「%s」 has room for %i', (written, capacity, notes) => {
    expect(readRow({ 定員: written }).imported?.capacity).toBe(capacity)
    expect(notesOf({ 定員: written })).toEqual(notes)
  })

  test('takes the meeting place where the place has no name', () => {
    expect(readRow({ 場所名称: '', 集合場所: '見本市役所\u30002階' }).imported?.placeName).toBe(
      '見本市役所 2階',
    )
  })

  test.each([{ 緯度: '131.25', 経度: '33.95' }, { 緯度: '33.95' }, { 緯度: '0', 経度: '0' }])(
    'with the position %j has none, and a note says so',
    (cells) => {
      expect(readRow(cells).imported?.position).toBeNull()
      expect(notesOf(cells)).toEqual(['緯度・経度が日本の中を指していないので使いません'])
    },
  )

  test('keeps fee and telephone whole where the description is too long', () => {
    const cells = {
      説明: '長い説明。'.repeat(200),
      '料金(基本)': '500',
      連絡先電話番号: '(0836)00-0000 昼のみ',
    }
    const description = readRow(cells).imported?.description ?? ''
    expect(description).toHaveLength(400)
    expect(description).toMatch(/…\n\n参加費 500円\n問い合わせ \(0836\)00-0000 昼のみ$/)
    expect(notesOf(cells)).toEqual(['説明が長いので400文字までにします'])
  })

  test('that could be calculated by a spreadsheet is harmless text, with a note for each cell', () => {
    const cells = { 名称: '=HYPERLINK("http://example.jp")', 場所名称: '＠見本館', 説明: '-1+cmd' }
    const row = readRow(cells)
    expect(row.imported).toMatchObject({ title: 'HYPERLINK("http://example.jp")', placeName: '見本館' })
    expect(row.imported?.description).toBe('1+cmd')
    expect(row.notes.map(({ column }) => column)).toEqual(['名称', '説明', '場所名称'])
  })

  test('of another municipality waits for the word of the coordinator', () => {
    const cells = { 都道府県コード又は市区町村コード: '112119' }
    expect(readRow(cells)).toMatchObject({ imported: null, isOtherTown: true })
    const taken = readRow(cells, { isOtherTownTaken: true })
    expect(taken.imported?.id).toBe('class-112119-1-2026-12-01-1000')
    expect(taken.notes.map(({ message }) => message)).toEqual(['ほかの市町の講座です'])
  })

  test('in the past is marked, and moved by whole weeks it is not', () => {
    const cells = { 開始日: '2026-01-19', 終了日: '2026-01-19' }
    expect(notesOf(cells)).toEqual(['過去の日付です'])
    const moved = readRow(cells, { weeksLater: 44 })
    expect(moved.notes).toEqual([])
    expect(moved).toMatchObject({ writtenDay: '2026-01-19', imported: { lessonDay: '2026-11-23' } })
    expect(moved.imported?.id).toBe('class-352021-1-2026-01-19-1000-in-2026')
  })

  test('more than three years ahead is marked', () => {
    expect(notesOf({ 開始日: '2029-11-30', 終了日: '2029-11-30' })).toEqual(['ずいぶん先の日付です'])
    expect(notesOf({ 開始日: '2029-11-01', 終了日: '2029-11-01' })).toEqual([])
  })

  test('moved a week further is the same class, and in another fiscal year a new one', () => {
    const cells = { 開始日: '2026-01-19', 終了日: '2026-01-19' }
    const idAfter = (weeksLater: number) => readRow(cells, { weeksLater }).imported?.id
    expect(idAfter(45)).toBe(idAfter(44))
    expect(idAfter(44 + 52)).not.toBe(idAfter(44))
  })

  test('with names beyond all measure still becomes a class that can be kept', () => {
    const row = readRow({ 名称: '長'.repeat(300), 場所名称: '長'.repeat(300), 住所町名: '長'.repeat(300) })
    expect(ImportedClass.safeParse(row.imported).success).toBe(true)
    expect(row.imported?.title).toHaveLength(80)
  })
})
