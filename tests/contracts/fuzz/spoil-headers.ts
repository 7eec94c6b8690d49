import type { Random } from '../../sync/random.ts'

type Headers = Readonly<Record<string, string>>

const TYPES = [
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '', 'json'],
  ...['application/json; charset=shift_jis', 'APPLICATION/JSON ;', 'application/json, text/plain', '\u00ff'],
]
const ORIGINS = [
  'null',
  'https://elsewhere.example',
  'http://localhost',
  'http://localhost:1',
  '',
  '\u00e9',
  '//',
]
const LENGTHS = ['0', '-1', '1', '1e9', '999999999', 'NaN', '0x10', '12, 13', ' ']
const COOKIES = [
  ...['__Host-session=', '__Host-session=a; __Host-session=b', '__Host-session=%E0%A4%A', '=', ';;;'],
  ...[
    '__proto__=x',
    '__Host-known=x; session=y',
    '__Host-session="\u00ff"',
    `__Host-session=${'a'.repeat(9000)}`,
  ],
]
const SIGNATURES = ['', 'v1', 'v1...', 'v2.1.a.b', `v1.999999999999999.${'A'.repeat(22)}.${'A'.repeat(86)}`]
const ADDRESSES = [
  ...[', ,', '1.'.repeat(4000), "'; drop table record; --", '::', ':::', '::ffff:192.0.2.7', 'fe80::1%eth0'],
  ...['[2001:db8::1]:443', '1:2:3:4:5:6:7::', '::1.2.3.4', '999.1.1.1', '[', '%'],
]
const OTHERS: readonly (readonly [string, string])[] = [
  ['sec-fetch-site', 'cross-site'],
  ['sec-fetch-site', ''],
  ['accept-encoding', 'gzip'],
  ['accept-encoding', 'br;q=2, *;q=NaN'],
  ['accept', 'text/html'],
  ['host', 'elsewhere.example'],
  ['host', '['],
  ['user-agent', '\u00ff'.repeat(3000)],
  ['content-encoding', 'gzip'],
  ['transfer-encoding', 'chunked'],
  ['range', 'bytes=9-1'],
  ['if-none-match', '*'],
  ['x-http-method-override', 'DELETE'],
  ['magonote-device', '__proto__'],
  ['magonote-device', '\u00e9'.repeat(500)],
]

/** One letter of it is another, or it ends too soon. */
const bent = (random: Random, text: string): string => {
  const at = random.below(text.length + 1)
  return random.isLikely(0.5) ? text.slice(0, at) : `${text.slice(0, at)}x${text.slice(at + 1)}`
}

/** The same headers with one of them spoilt; names in small letters. What a header may never hold, no client can send. */
export const spoilHeaders = (random: Random, headers: Headers): Headers => {
  const signature = headers['magonote-signature']
  const [name = '', value = ''] = random.pick(OTHERS) ?? []
  const kinds: readonly (() => Record<string, string>)[] = [
    () => ({ 'content-type': random.pick(TYPES) ?? '' }),
    () => ({ origin: random.pick(ORIGINS) ?? '' }),
    () => ({ 'content-length': random.pick(LENGTHS) ?? '' }),
    () => ({ cookie: random.pick(COOKIES) ?? '' }),
    () => ({ cookie: bent(random, headers['cookie'] ?? '') }),
    () => ({ 'magonote-signature': signature ? bent(random, signature) : (random.pick(SIGNATURES) ?? '') }),
    () => ({ 'magonote-device': bent(random, headers['magonote-device'] ?? 'tablet-x') }),
    () => ({ 'x-forwarded-for': random.pick(ADDRESSES) ?? '' }),
    () => ({ [name]: value }),
    () => ({ [name]: value }),
  ]
  return { ...headers, ...random.pick(kinds)?.() }
}
