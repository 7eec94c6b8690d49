import { nameOnly } from '../contact/contact.ts'
import type { Learner } from '../learner/learner.ts'
import type { Report } from '../report/report.ts'
import type { Rows } from '../rows.ts'
import { masked, type VisibleRow, whole } from './scope.ts'

/** How to speak with them and which telephone they have; not why they cannot come. */
const toMeet = (learner: Learner): Learner => ({ ...learner, barriers: [], familiarVolunteerIds: [] })

const areaOnly = (learner: Learner): Learner => ({ ...toMeet(learner), phoneKind: '共通', needs: [] })

/** What was done, without what was written of the learner. */
const withoutNotes = (report: Report): Report => ({ ...report, learnt: '', next: '', voice: '' })

/**
 * The learners as a minor may know them: their district until the day, then the name; nobody's address, telephone or notes
 * ever. What a minor wrote in a report they keep.
 * @param metIds the learners whose day has come
 */
export const learnersForMinor = (
  rows: Rows,
  accountId: string,
  metIds: ReadonlySet<string>,
): VisibleRow[] => {
  const learners = rows.all('learner')
  const met = learners.filter((one) => metIds.has(one.id))
  const names = new Set(met.map((one) => one.contactId))
  const reports = rows.all('report')
  const isOwn = ({ authorId }: Report) => authorId === accountId
  return [
    ...masked('learner', met.map(toMeet)),
    ...masked('learner', learners.filter((one) => !metIds.has(one.id)).map(areaOnly)),
    ...masked(
      'contact',
      rows
        .all('contact')
        .filter((one) => names.has(one.id))
        .map(nameOnly),
    ),
    ...whole('report', reports.filter(isOwn)),
    ...masked('report', reports.filter((one) => !isOwn(one)).map(withoutNotes)),
  ]
}
