import type { Random } from '../../sync/random.ts'

type Json = unknown

/** Texts that something somewhere takes for more than a text. */
export const STRINGS = [
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff見本',
    '\u202e本見',
    '\ufeff',
    'e\u0301',
    '🧓🏽',
    '\u2028',
  ],
  ...['__proto__', 'constructor', '../../etc/passwd', '%00', "'; drop table record; --", '<script>', '=1+1'],
  ...['2026-02-30', '2026-11-20', '9999-12-31T23:59:60.000Z', '+275760-09-13T00:00:00.001Z', '-000001-01-01'],
  ...['352021', '352039', '000000', 'coordinator', 'administrator', 'null', 'NaN', '0', '-1', '1e309'],
]
const NUMBERS = [0, -0, -1, 1.5, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 63, 5e-324, 1440, 100_000]
const KEYS = ['__proto__', 'constructor', 'toString', 'id', 'role', 'municipality', 'author', 'isAdmin', '']

/** Larger than any body may be. */
const TOO_LARGE = `"${'あ'.repeat(90_000)}"`

const nested = (depth: number, kind: number): Json => {
  let made: Json = 1
  for (let level = 0; level < depth; level += 1) made = kind === 0 ? [made] : { a: made }
  return made
}

/** Something else of any type. */
const another = (random: Random): Json => {
  const kinds: readonly (() => Json)[] = [
    () => random.pick(STRINGS),
    () => random.pick(STRINGS),
    () => random.pick(NUMBERS),
    () => random.isLikely(0.5),
    () => null,
    () => [],
    () => ({}),
    () => nested(1 + random.below(60), random.below(2)),
    () => 'あ'.repeat(1 + random.below(3000)),
    () => Array.from({ length: random.below(200) }, () => random.pick(NUMBERS)),
  ]
  return random.pick(kinds)?.()
}

const isList = (value: Json): value is Json[] => Array.isArray(value)

const spoiltList = (random: Random, list: readonly Json[]): Json => {
  const at = random.below(list.length + 1)
  const kinds = [
    () => list.toSpliced(at, 1),
    () => list.toSpliced(at, 0, another(random)),
    () => [...list, ...list],
    () => list.toReversed(),
  ]
  return random.pick(kinds)?.()
}

/** Keys are defined, not assigned: assigning `__proto__` would make none. */
const withKey = (row: object, key: string, value: Json): object => {
  const made = { ...row }
  Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true })
  return made
}

const spoiltObject = (random: Random, row: Readonly<Record<string, Json>>): Json => {
  const key = random.pick(Object.keys(row)) ?? 'id'
  const kinds = [
    () => withKey(row, random.pick(KEYS) ?? '', another(random)),
    () => Object.fromEntries(Object.entries(row).filter(([one]) => one !== key)),
    () => withKey(row, key, another(random)),
    () => withKey(row, `${key}\u0000`, row[key]),
  ]
  return random.pick(kinds)?.()
}

const spoiltHere = (random: Random, value: Json): Json => {
  if (random.isLikely(0.3)) return another(random)
  if (isList(value)) return spoiltList(random, value)
  if (typeof value === 'object' && value !== null) return spoiltObject(random, value as Record<string, Json>)
  if (typeof value === 'string' && random.isLikely(0.5)) return `${value}${String(random.pick(STRINGS))}`
  return another(random)
}

/** The same value with one place in it spoilt, anywhere below. */
export const spoil = (random: Random, value: Json): Json => {
  if (typeof value !== 'object' || value === null || random.isLikely(0.15)) return spoiltHere(random, value)
  const keys = Object.keys(value)
  const key = random.pick(keys)
  if (key === undefined) return spoiltHere(random, value)
  if (isList(value)) return value.with(Number(key), spoil(random, value[Number(key)]))
  return withKey(value, key, spoil(random, (value as Record<string, Json>)[key]))
}

/** A text that is nearly JSON: cut off, doubled, with a byte changed, or with something in front. */
export const spoilText = (random: Random, text: string): string => {
  const at = random.below(text.length + 1)
  const kinds = [
    () => text.slice(0, at),
    () => `${text.slice(0, at)}${String.fromCharCode(random.below(256))}${text.slice(at + 1)}`,
    () => text + text,
    () => `\ufeff${text}`,
    () => text.replace(/"/g, "'"),
    () => text.replace(/\d+/, '1e999'),
    () => `${'['.repeat(5000)}${text}`,
    () => (random.isLikely(0.05) ? TOO_LARGE : ''),
  ]
  return random.pick(kinds)?.() ?? ''
}

/** Bytes that are no UTF-8. */
export const spoilBytes = (random: Random, text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(Buffer.from(text.length > 0 ? text : ' '))
  bytes[random.below(bytes.length)] = random.pick([0xff, 0xc3, 0xed, 0x80, 0x00]) ?? 0xff
  return bytes
}
