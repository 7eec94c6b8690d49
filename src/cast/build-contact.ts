import type { Row } from '#domain/tables.ts'
import { contactIdOf } from './cast-ids.ts'
import { castKana, castName } from './names.ts'
import type { Town } from './town.ts'

interface Person {
  readonly id: string
  readonly given: string
  readonly kana: string
  /** Distinct per town: makes the invented telephone and house number, 1–9999. */
  readonly line: number
  readonly area?: string
  readonly family?: string
  readonly notes?: string
}

export const inventedTelephone = (town: Town, line: number): string =>
  town.telephoneBlock + String(line).padStart(4, '0')

export const buildContact = (town: Town, townName: string, person: Person): Row<'contact'> => ({
  id: contactIdOf(person.id),
  name: castName(person.given),
  kana: castKana(person.kana),
  address: person.area ? `${townName}${person.area}　見本${person.line}番地` : '',
  telephone: inventedTelephone(town, person.line),
  family: person.family ?? '',
  notes: person.notes ?? '',
  isMasked: false,
})
