import { endMinute, type Lesson } from '#domain/lesson/lesson.ts'
import { sayMinute } from '#client/words/say-day.ts'
import type { Companion, FieldVisit } from '#client/queries/field-visit.ts'
import { useWords } from '#client/words/words.ts'
import './words.ts'

/** Visits in the words of the chosen wording. */
export const useSayVisit = () => {
  const { t } = useWords()

  const sayTime = (lesson: Lesson): string =>
    t('field.today.until', { from: sayMinute(lesson.startMinute), until: sayMinute(endMinute(lesson)) })

  const sayName = (name: string): string => (name ? t('field.today.honorific', { name }) : '')

  const sayCompanion = ({ name, volunteer }: Companion): string =>
    volunteer ? `${sayName(name)}（${t(`field.today.generation-${volunteer.generation}`)}）` : sayName(name)

  const sayCrew = ({ crew, me }: FieldVisit): string => {
    const others = crew.filter((one) => !one.isMe)
    if (others.length > 0) return others.map(sayCompanion).join('、')
    return me ? t('field.today.alone') : ''
  }

  /** The others by their first name alone, for whoever does not go with them yet; without one by their generation. */
  const sayOthersShort = ({ crew }: FieldVisit): string =>
    crew
      .filter((one) => !one.isMe)
      .flatMap(({ name, volunteer }) => {
        const [first] = name.trim().split(/\s+/).slice(1)
        if (first) return sayName(first)
        return volunteer ? t(`field.today.generation-${volunteer.generation}`) : []
      })
      .join('、')

  const sayLearners = ({ seats, lesson }: FieldVisit): string => {
    const first = seats[0]
    if (!first || lesson.capacity > 2) return t('field.today.many', { count: lesson.seatsTaken })
    return seats.map((seat) => sayName(seat.name)).join('、')
  }

  const sayPlace = ({ lesson, place }: FieldVisit): string =>
    [lesson.placeKind === '自宅' ? lesson.placeKind : (place?.name ?? lesson.placeName), lesson.area]
      .filter(Boolean)
      .join('・')

  return { sayTime, sayName, sayCompanion, sayCrew, sayOthersShort, sayLearners, sayPlace }
}
