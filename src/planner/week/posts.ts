import type { Pairing } from '#domain/pairing/pairing.ts'
import { isMinorOn, type Volunteer } from '#domain/volunteer/volunteer.ts'
import type { Promises } from './promises.ts'
import type { Visit } from './visit.ts'

const helping = ({ part }: Pairing): boolean => part !== 'trainee'

interface Posts {
  readonly required: number
  readonly needsLead: boolean
  readonly hasStudentPost: boolean
  readonly count: number
}

/** Beside promises that stay, so many must come, a lead among them; one student more; and room for all promised or locked. */
const postsOf = (
  visit: Visit,
  fixedCount: number,
  hasLead: boolean,
  promisedCount: number,
  lockedCount: number,
): Posts => {
  const required = Math.max(visit.needed - fixedCount, hasLead ? 0 : 1, lockedCount)
  const hasStudentPost = lockedCount > 0 || (visit.isStudentWished && fixedCount + required < visit.most)
  const count = Math.max(required + (hasStudentPost ? 1 : 0), promisedCount > 0 ? promisedCount + 1 : 0)
  return { required, needsLead: !hasLead, hasStudentPost, count }
}

/** Of each visit the helpers whose promise stays. */
export const fixedHelpers = (promises: Promises, indexes: ReadonlyMap<string, number>): Int32Array[] =>
  promises.fixed.map((theirs) =>
    Int32Array.from(theirs.filter(helping), ({ volunteerId }) => indexes.get(volunteerId)!),
  )

/** The posts of every visit beside what is promised for good. */
export const postTables = (
  visits: readonly Visit[],
  volunteers: readonly Volunteer[],
  indexes: ReadonlyMap<string, number>,
  promises: Promises,
  locked: readonly Int32Array[],
) => {
  const indexOf = ({ volunteerId }: Pairing): number => indexes.get(volunteerId)!
  const fixedLeads = promises.fixed.map((theirs, index) =>
    Int32Array.from(theirs.filter(({ part }) => part === 'lead').map(indexOf)).filter(
      (helper) => !isMinorOn(volunteers[helper]!, visits[index]!.lesson.lessonDay),
    ),
  )
  const posts = visits.map((visit, index) =>
    postsOf(
      visit,
      promises.fixed[index]!.filter(helping).length,
      fixedLeads[index]!.length > 0,
      promises.breakable[index]!.length,
      locked[index]!.length,
    ),
  )
  const postFrom = new Int32Array(visits.length + 1)
  posts.forEach(({ count }, index) => (postFrom[index + 1] = postFrom[index]! + count))
  return {
    fixedLeads,
    postFrom,
    requiredPosts: Int32Array.from(posts, ({ required }) => required),
    needsLead: Uint8Array.from(posts, ({ needsLead }) => (needsLead ? 1 : 0)),
    hasStudentPost: Uint8Array.from(posts, ({ hasStudentPost }) => (hasStudentPost ? 1 : 0)),
    most: Int32Array.from(visits, ({ most }) => most),
    promisedCount: Int32Array.from(promises.breakable, ({ length }) => length),
    promised: promises.breakable.map((theirs) => Int32Array.from(theirs, indexOf)),
  }
}
