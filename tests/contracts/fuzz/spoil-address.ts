import type { Random } from '../../sync/random.ts'
import { STRINGS } from './spoil.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const KEYS = [
  ...['learnerId', 'fiscalYear', 'from', 'until', 'account', 'learner', 'kind', 'before', 'as'],
  ...['__proto__', 'constructor', 'municipality', 'role', 'id', ''],
]
const VALUES = ['2026', '2026-11-01', '2026-12-01', 'here-a-hana', 'there-a-hana', 'views', 'csv', '5']

/** A half of a pair of surrogates stands in no address. */
const inAddress = (text: string): string =>
  encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '?')).slice(0, 9000)

const text = (random: Random): string =>
  inAddress((random.isLikely(0.5) ? random.pick(VALUES) : random.pick(STRINGS)) ?? '')

const parameters = (random: Random): string =>
  Array.from(
    { length: 1 + random.below(3) },
    () => `${inAddress(random.pick(KEYS) ?? '')}=${text(random)}`,
  ).join('&')

/** The same address with its last part, its parameters or its way there spoilt. */
export const spoilAddress = (random: Random, path: string): string => {
  const kinds = [
    () => path.replace(/(?<=[/=])[^/=?]*$/, text(random)),
    () => `${path}${path.includes('?') ? '&' : '?'}${parameters(random)}`,
    () => `${path}${path.includes('?') ? '&' : '?'}${parameters(random)}`,
    () => `${path}/%ff${'/..'.repeat(random.below(5))}`,
    () => `${path}/`,
    () => path.replace('/api/', '/api//'),
    () => path.toUpperCase(),
    () => `${path}/${'a'.repeat(8000)}`,
    () => path.replace(/.$/, '%'),
  ]
  return random.pick(kinds)?.() ?? path
}

export const anotherMethod = (random: Random): string => random.pick(METHODS) ?? 'GET'
