import { recordAttendance } from './attendance/record-attendance.ts'
import { cancelBooking } from './booking/cancel-booking.ts'
import { givePlace } from './booking/give-place.ts'
import { joinClass } from './booking/join-class.ts'
import { finishCall } from './call/finish-call.ts'
import { recordCheck } from './check/record-check.ts'
import { setAsideHeld } from './held/set-aside-held.ts'
import { cancelLesson } from './lesson/cancel-lesson.ts'
import { finishLesson } from './lesson/finish-lesson.ts'
import { importClasses } from './lesson/import-classes.ts'
import { openVisit } from './lesson/open-visit.ts'
import { type Mutation, wireName } from './mutation.ts'
import { confirmPair } from './pairing/confirm-pair.ts'
import { withdrawPairing } from './pairing/withdraw-pairing.ts'
import { writeReport } from './report/write-report.ts'
import { receiveRequest } from './request/receive-request.ts'
import { withdrawRequest } from './request/withdraw-request.ts'
import { changeVolunteer } from './volunteer/change-volunteer.ts'
import { registerVolunteer } from './volunteer/register-volunteer.ts'

/** The only registry: everything a person can do to the data. */
export const MUTATIONS = [
  receiveRequest,
  withdrawRequest,
  openVisit,
  importClasses,
  cancelLesson,
  finishLesson,
  joinClass,
  cancelBooking,
  givePlace,
  confirmPair,
  withdrawPairing,
  recordAttendance,
  writeReport,
  finishCall,
  setAsideHeld,
  registerVolunteer,
  changeVolunteer,
  recordCheck,
] as const

const byWireName = new Map<string, Mutation>(
  MUTATIONS.map((mutation) => [wireName(mutation), mutation as unknown as Mutation]),
)

/** The mutation of this name on the wire, if this release knows it. */
export const mutationNamed = (name: string): Mutation | undefined => byWireName.get(name)
