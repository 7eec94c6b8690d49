import { firstMunicipalities } from '#domain/municipality/first-municipalities.ts'
import type { Row } from '#domain/tables.ts'
import { inventedTelephone } from './build-contact.ts'
import type { Town } from './town.ts'

export const buildMunicipality = (town: Town): Row<'municipality'> => {
  const found = firstMunicipalities().find(({ id }) => id === town.code)
  if (!found) throw new Error(`the cast names a municipality that does not exist: ${town.code}`)
  return { ...found, telephone: inventedTelephone(town, 1), office: town.office }
}
