import { useWords } from '#client/words/words.ts'
import type { ReplannedPart, ReplannedVisit } from './replan.ts'
import './drop-out-words.ts'
import './words.ts'

interface Named {
  readonly nameOf: (id: string) => string
  readonly sayVisit: (visitId: string) => string
  readonly absentId: () => string
}

/** A part of a replan in sentences, each about one person at one visit, or about a visit that still lacks people. */
export const useSayReplan = ({ nameOf, sayVisit, absentId }: Named) => {
  const { t } = useWords()

  const sayLeaving = (part: ReplannedPart, visit: ReplannedVisit): string[] =>
    visit.leaving.map(({ volunteerId }) => {
      const name = nameOf(volunteerId)
      const here = sayVisit(visit.visitId)
      if (volunteerId === absentId()) return t('desk.drop-out.gone', { name, visit: here })
      const to = part.find(({ joining }) => joining.some((one) => one.volunteerId === volunteerId))
      return to
        ? t('desk.drop-out.move', { name, from: here, to: sayVisit(to.visitId) })
        : t('desk.drop-out.taken-back', { name, visit: here })
    })

  const sayJoining = (part: ReplannedPart, { visitId, joining }: ReplannedVisit): string[] => {
    const moving = new Set(part.flatMap(({ leaving }) => leaving.map(({ volunteerId }) => volunteerId)))
    return joining
      .filter(({ volunteerId }) => !moving.has(volunteerId))
      .map((one) =>
        t('desk.drop-out.join', {
          name: nameOf(one.volunteerId),
          visit: sayVisit(visitId),
          part: t(`desk.crew.${one.part}`),
        }),
      )
  }

  return (part: ReplannedPart): string[] =>
    part.flatMap((visit) => [
      ...sayLeaving(part, visit),
      ...sayJoining(part, visit),
      ...visit.newParts.map((one) =>
        t('desk.drop-out.new-part', {
          name: nameOf(one.volunteerId),
          visit: sayVisit(visit.visitId),
          part: t(`desk.crew.${one.part}`),
        }),
      ),
      ...(visit.isServed ? [] : [t('desk.drop-out.lacking', { visit: sayVisit(visit.visitId) })]),
    ])
}
