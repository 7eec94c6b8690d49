import { cancel, dealWithRefused, importOne, readmit, revoke, tidyDesk } from './desk-deeds.ts'
import {
  adultDropsOut,
  answerAsked,
  askHelpers,
  changeFreeHours,
  correct,
  finish,
  minorDropsOut,
  noteWhoCame,
  pair,
  seePaper,
  stepBack,
  swap,
  write,
} from './helper-deeds.ts'
import type { Deed } from './person.ts'
import {
  ask,
  freeASeat,
  introduce,
  join,
  joinFull,
  leave,
  newTelephone,
  takeBack,
  visit,
} from './wish-deeds.ts'

const LEARNER: readonly Deed[] = [
  ...[ask, takeBack, join, join, join, joinFull, leave, newTelephone, dealWithRefused],
]

const VOLUNTEER: readonly Deed[] = [
  ...[noteWhoCame, noteWhoCame, correct, write, finish, stepBack, answerAsked, ask, dealWithRefused],
]

const COORDINATOR: readonly Deed[] = [
  ...[ask, introduce, newTelephone, takeBack, visit, visit, join, join, join, join, leave],
  ...[
    pair,
    pair,
    pair,
    askHelpers,
    answerAsked,
    swap,
    swap,
    stepBack,
    minorDropsOut,
    adultDropsOut,
    changeFreeHours,
    seePaper,
  ],
  ...[noteWhoCame, correct, write, finish, cancel, importOne, joinFull, joinFull, freeASeat, freeASeat],
  ...[tidyDesk, tidyDesk, tidyDesk, tidyDesk, tidyDesk, tidyDesk, revoke, readmit, dealWithRefused],
]

/** What people of each role do; what stands there twice they do twice as often. */
export const DEEDS: Readonly<Record<string, readonly Deed[]>> = {
  coordinator: COORDINATOR,
  volunteer: VOLUNTEER,
  learner: LEARNER,
  family: LEARNER,
}
