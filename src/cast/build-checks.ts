import { addDays } from '#domain/day.ts'
import { type Change, put } from '#domain/rows.ts'
import { accountIdOf, castId } from './cast-ids.ts'
import type { CheckName, Scene, VolunteerData } from './town.ts'

const FOR_EVERYBODY: readonly CheckName[] = ['training', 'identity', 'insurance']
const FOR_MINORS: readonly CheckName[] = [...FOR_EVERYBODY, 'guardian-consent', 'school-approval']

const checksOf = ({ age }: VolunteerData): readonly CheckName[] =>
  age !== undefined && age < 18 ? FOR_MINORS : FOR_EVERYBODY

/** Checks in force for months either side of today; a lapsed one ended a month ago. */
export const buildChecks = ({ town, today }: Scene): Change[] =>
  town.volunteers.flatMap((data) => {
    const volunteerId = castId(town, data.key)
    const kinds = checksOf(data).filter((kind) => kind !== data.missing)
    return kinds.map((kind) =>
      put('check', {
        id: `${volunteerId}.${kind}`,
        volunteerId,
        kind,
        checkedBy: accountIdOf(castId(town, 'coordinator-01')),
        checkedOn: addDays(today, -200),
        validFrom: addDays(today, -195),
        validUntil: addDays(today, kind === data.lapsed ? -30 : 165),
      }),
    )
  })
