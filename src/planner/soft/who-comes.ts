import { canTeach } from '#domain/rules/skill-for-topic.ts'
import type { Week } from '../week/week.ts'
import { adultsOf, type StaffedVisit, studentsOf } from './staffed-visit.ts'

/** 1 where a student is wished for and none helps. */
export const missingStudent = (staffed: StaffedVisit): number =>
  staffed.isServed && staffed.visit.isStudentWished && studentsOf(staffed).length === 0 ? 1 : 0

/** 1 where a learner knows somebody and none of these helps. */
export const continuity = ({ isServed, visit: { familiarIds }, helping }: StaffedVisit): number =>
  isServed && familiarIds.size > 0 && !helping.some(({ id }) => familiarIds.has(id)) ? 1 : 0

/** Students who come with no adult whom they have been out with. */
export const newPair = (staffed: StaffedVisit, week: Week): number =>
  staffed.isServed
    ? studentsOf(staffed).filter(
        (student) =>
          !adultsOf(staffed).some((adult) => adult.id !== student.id && week.isKnownPair(student, adult)),
      ).length
    : 0

/** Topics that none of the helpers teaches. */
export const uncoveredTopic = ({ isServed, lesson, helping }: StaffedVisit): number =>
  isServed ? lesson.topics.filter((topic) => !helping.some((one) => canTeach(one, topic))).length : 0

/** 1 where two or more come and all are of one generation. */
export const oneGeneration = ({ isServed, helping }: StaffedVisit): number =>
  isServed && helping.length >= 2 && new Set(helping.map(({ generation }) => generation)).size === 1 ? 1 : 0
