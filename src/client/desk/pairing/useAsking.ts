import { ref } from 'vue'
import { openVisit } from '#domain/lesson/open-visit.ts'
import { askPairing } from '#domain/pairing/ask-pairing.ts'
import type { Volunteer } from '#domain/volunteer/volunteer.ts'
import type { Track } from '#domain/words.ts'
import type { PlanningBase, PlanningRows } from '#client/queries/usePlanningRows.ts'
import { sayRefusal } from '#client/words/say-refusal.ts'
import { useAct } from '../useAct.ts'
import { suggestPassWord } from '../visit/pass-words.ts'
import type { DraftVisit } from './board-draft.ts'
import { type BoardVisit, rowOfWish, type WhereIs } from './board-visits.ts'
import { crewFindings } from './crew-findings.ts'
import { visitOfWish } from './visit-of-wish.ts'

/** Why somebody was not asked: the sentence, and for which visit; `need-form` where an address has to be typed first. */
export interface NotAsked {
  readonly visitId: string
  readonly sentence: string | 'need-form'
}

/** The programme's track by who goes: with a student it is the grandchildren's. */
const trackOf = ({ helpers }: DraftVisit, volunteers: readonly Volunteer[]): Track => {
  const going = new Set(helpers.map((one) => one.volunteerId))
  const hasStudent = volunteers.some(({ id, generation }) => going.has(id) && generation === 'grandchild')
  return hasStudent ? '孫世代連携型' : 'シルバー世代連携型'
}

/** Why somebody the draft names for a wish could not be asked: told before it is made a visit for nobody. */
const whyNotWished = (rows: PlanningRows | undefined, row: BoardVisit): string | null => {
  const found = rows ? (crewFindings(rows, [row]).get(row.visitId) ?? []) : []
  const broken = found.find(({ finding }) => finding.isHard)
  return broken ? sayRefusal(broken.finding) : null
}

interface AskingOf {
  readonly base: () => PlanningBase | undefined
  readonly whereIs: WhereIs
  /** A wish is a visit now: its part of the draft is that lesson's from here on. */
  readonly made: (requestId: string, lessonId: string) => void
}

/**
 * Asks whom the draft names. A wish is made a visit first. Each visit is asked for by itself: what is refused stays on the
 * board with its reason, the rest goes on.
 */
export const useAsking = ({ base, whereIs, made }: AskingOf) => {
  const act = useAct()
  const notAsked = ref<readonly NotAsked[]>([])
  const askedCount = ref(0)

  const refusedAs = (visitId: string, sentence: string | null): void => {
    notAsked.value = [...notAsked.value, { visitId, sentence: sentence ?? '' }]
  }

  /** The lesson to ask for; null when the wish could not be made one. */
  const lessonOf = async (visit: DraftVisit): Promise<string | null> => {
    if (visit.kind === 'lesson') return visit.visitId
    const request = base()?.rows.requests.find((one) => one.id === visit.visitId)
    const isKnown = request?.placeKind === '自宅' && base()?.hasAddress(request.learnerId)
    const why = isKnown ? whyNotWished(base()?.rows, rowOfWish(request, whereIs, visit)) : 'need-form'
    if (!isKnown || why !== null) {
      refusedAs(visit.visitId, why)
      return null
    }
    const lessonId = `lesson-${crypto.randomUUID()}`
    const track = trackOf(visit, base()?.rows.volunteers ?? [])
    const more = { lessonId, ...whereIs(request), track, passWord: suggestPassWord(Math.random) }
    const isMade = await act.run(openVisit, visitOfWish(request, visit, more))
    if (isMade) made(visit.visitId, lessonId)
    else refusedAs(visit.visitId, act.refused.value)
    return isMade ? lessonId : null
  }

  /** Gives the lesson for which everybody was asked; null where it could not be. */
  const askOne = async (visit: DraftVisit): Promise<string | null> => {
    const lessonId = await lessonOf(visit)
    if (lessonId === null) return null
    const helpers = visit.helpers.map(({ volunteerId, part }) => ({ volunteerId, part }))
    const isAsked = await act.run(askPairing, { lessonId, helpers })
    if (isAsked) askedCount.value += helpers.length
    else refusedAs(lessonId, act.refused.value)
    return isAsked ? lessonId : null
  }

  /** Gives the lessons for which everybody was asked; their part of the draft is over. */
  const ask = async (visits: readonly DraftVisit[]): Promise<string[]> => {
    notAsked.value = []
    askedCount.value = 0
    const done: string[] = []
    for (const visit of visits) done.push(...[await askOne(visit)].filter((id) => id !== null))
    return done
  }

  return { ask, act, notAsked, askedCount }
}
