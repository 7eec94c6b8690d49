import { readmitAccount } from './account/readmit-account.ts'
import { revokeAccount } from './account/revoke-account.ts'
import { recordAttendance } from './attendance/record-attendance.ts'
import { cancelBooking } from './booking/cancel-booking.ts'
import { givePlace } from './booking/give-place.ts'
import { joinClass } from './booking/join-class.ts'
import { finishCall } from './call/finish-call.ts'
import { endCheck } from './check/end-check.ts'
import { recordCheck } from './check/record-check.ts'
import { askAboutHeld } from './held/ask-about-held.ts'
import { sendAgainHeld as sendAgain } from './held/send-again-held.ts'
import { setAsideHeld } from './held/set-aside-held.ts'
import { eraseLearner } from './learner/erase-learner.ts'
import { cancelLesson } from './lesson/cancel-lesson.ts'
import { finishLesson } from './lesson/finish-lesson.ts'
import { importClasses } from './lesson/import-classes.ts'
import { openVisit } from './lesson/open-visit.ts'
import { planWeights } from './municipality/plan-weights.ts'
import { settleMunicipality } from './municipality/settle-municipality.ts'
import { type Mutation, wireName } from './mutation.ts'
import { answerPairing } from './pairing/answer-pairing.ts'
import { askPairing } from './pairing/ask-pairing.ts'
import { confirmPair } from './pairing/confirm-pair.ts'
import { withdrawPairing } from './pairing/withdraw-pairing.ts'
import { writeReport } from './report/write-report.ts'
import { receiveRequest } from './request/receive-request.ts'
import { withdrawRequest } from './request/withdraw-request.ts'
import { changeVolunteer } from './volunteer/change-volunteer.ts'
import { eraseVolunteer } from './volunteer/erase-volunteer.ts'
import { registerVolunteer } from './volunteer/register-volunteer.ts'

/** What a person can do to the data; whatever of it is held can be sent again from the desk. */
const ORDINARY = [
  receiveRequest,
  withdrawRequest,
  openVisit,
  importClasses,
  cancelLesson,
  finishLesson,
  joinClass,
  cancelBooking,
  givePlace,
  askPairing,
  answerPairing,
  confirmPair,
  withdrawPairing,
  recordAttendance,
  writeReport,
  finishCall,
  registerVolunteer,
  changeVolunteer,
  eraseVolunteer,
  recordCheck,
  endCheck,
  revokeAccount,
  readmitAccount,
  eraseLearner,
  settleMunicipality,
  planWeights,
] as const

/** The names on the wire by which a mutation is known: today's, and those of earlier releases, read into today's shape. */
const named = (mutations: readonly unknown[]): Map<string, Mutation> =>
  new Map(
    (mutations as Mutation[]).flatMap((mutation): [string, Mutation][] => [
      [wireName(mutation), mutation],
      ...(mutation.earlier ?? []).map((past): [string, Mutation] => [
        wireName({ name: mutation.name, version: past.version }),
        { ...mutation, input: past.input },
      ]),
    ]),
  )

const ordinary = named(ORDINARY)

export const sendAgainHeld = sendAgain((name) => ordinary.get(name))

/** The only registry: everything a person can do to the data, and the desk's decisions about what was held. */
export const MUTATIONS = [...ORDINARY, setAsideHeld, askAboutHeld, sendAgainHeld] as const

const byWireName = named(MUTATIONS)

/** The mutation of this name on the wire, if this release knows it; an earlier version's input is brought to today's. */
export const mutationNamed = (name: string): Mutation | undefined => byWireName.get(name)
