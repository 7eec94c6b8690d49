const BASE_REGISTRY = 'NO,都道府県コード又は市区町村コード,名称,開始日,終了日,開始時刻,終了時刻,場所名称,定員'
const RECOMMENDED_V1 =
  '都道府県コード又は市区町村コード,NO,市区町村名,イベント名,開始日,終了日,開始時間,終了時間,場所名称,定員'

/** One class of 宇部市 as a row of a municipality's table of events. */
export interface TableClass {
  readonly number: string
  readonly title: string
  readonly day: string
  readonly from: string
  readonly until: string
  readonly capacity: number
}

const cell = (written: string): string => `"${written.replaceAll('"', '""')}"`

export const baseRegistryTable = (classes: readonly TableClass[]): string =>
  [
    BASE_REGISTRY,
    ...classes.map(({ number, title, day, from, until, capacity }) =>
      [number, '352021', cell(title), day, day, from, until, '見本公民館', capacity].join(','),
    ),
    '',
  ].join('\r\n')

export const recommendedV1Table = (classes: readonly TableClass[]): string =>
  [
    RECOMMENDED_V1,
    ...classes.map(({ number, title, day, from, until, capacity }) =>
      ['352021', number, '宇部市', cell(title), day, day, from, until, '見本公民館', capacity].join(','),
    ),
    '',
  ].join('\r\n')

const bytesByCharacter = (): Map<string, readonly number[]> => {
  const decoder = new TextDecoder('shift_jis', { fatal: true })
  const known = new Map<string, readonly number[]>()
  const learn = (...bytes: number[]): void => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes))
      if (!known.has(character)) known.set(character, bytes)
    } catch {
      // No character has these bytes.
    }
  }
  for (let byte = 0; byte < 256; byte += 1) learn(byte)
  for (let lead = 0x81; lead <= 0xfc; lead += 1)
    for (let trail = 0x40; trail <= 0xfc; trail += 1) learn(lead, trail)
  return known
}

/** The text as Shift_JIS, as older spreadsheets save it. */
export const inShiftJis = (text: string): Buffer => {
  const known = bytesByCharacter()
  return Buffer.from([...text].flatMap((character) => known.get(character) ?? [0x3f]))
}
