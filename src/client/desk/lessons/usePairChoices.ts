import { computed, type Ref } from 'vue'
import type { Finding } from '#domain/finding.ts'
import { isHomeVisit, type Lesson } from '#domain/lesson/lesson.ts'
import { type PairingChoice, pairingChoices } from '#domain/pairing/pairing-choices.ts'
import { leadsAsMinor } from '#domain/rules/minor-accompanied.ts'
import { GENERATION_WORDS } from '#domain/volunteer/volunteer.ts'
import type { ChoiceOption } from '#client/kit/choice-option.ts'
import type { PairingPlan } from '#client/queries/usePairingPlan.ts'
import { sayRefusal } from '#client/words/say-refusal.ts'
import { useWords } from '#client/words/words.ts'
import './words.ts'

interface Wanted {
  plan: Readonly<Ref<PairingPlan | undefined>>
  lesson: () => Lesson
  familiarIds: () => readonly string[]
  chosen: () => { lead: string; partners: readonly string[] }
  /** Generations to show; empty shows adults as leads and the grandchildren's generation as partners. */
  generations: () => readonly string[]
}

const whyNotLead = (lesson: Lesson, { volunteer, isMinor }: PairingChoice): Finding | null =>
  isMinor && isHomeVisit(lesson) ? leadsAsMinor(lesson, volunteer) : null

/** Volunteers as choices for lead and partner, each judged beside the others already chosen. */
export const usePairChoices = ({ plan, lesson, familiarIds, chosen, generations }: Wanted) => {
  const { t } = useWords()

  const judged = computed<PairingChoice[]>(() => {
    const { lead, partners } = chosen()
    const alongside = [lead, ...partners].filter(Boolean)
    return plan.value
      ? pairingChoices(plan.value.plan, lesson(), { alongside, familiarIds: familiarIds() })
      : []
  })

  const optionOf = ({ volunteer, whyNot, isMinor, isFamiliar, isSameArea }: PairingChoice): ChoiceOption => ({
    value: volunteer.id,
    label: plan.value?.nameOf.get(volunteer.id) ?? '',
    description: [
      GENERATION_WORDS[volunteer.generation],
      isMinor ? t('desk.lesson.minor') : '',
      isFamiliar ? t('desk.lesson.familiar') : '',
      isSameArea ? t('desk.lesson.same-area') : volunteer.area,
      whyNot ? sayRefusal(whyNot) : '',
    ]
      .filter(Boolean)
      .join('　'),
    note: t(whyNot ? 'desk.lesson.fits-not' : 'desk.lesson.fits'),
  })

  const isShown = (choice: PairingChoice, isUsual: boolean): boolean =>
    generations().length > 0 ? generations().includes(choice.volunteer.generation) : isUsual

  return {
    leads: computed(() =>
      judged.value
        .filter((one) => one.volunteer.id === chosen().lead || isShown(one, !one.isMinor))
        .filter((one) => !chosen().partners.includes(one.volunteer.id))
        .map((one) => optionOf({ ...one, whyNot: one.whyNot ?? whyNotLead(lesson(), one) })),
    ),
    partners: computed(() =>
      judged.value
        .filter(
          (one) =>
            chosen().partners.includes(one.volunteer.id) ||
            isShown(one, one.volunteer.generation === 'grandchild'),
        )
        .filter((one) => one.volunteer.id !== chosen().lead)
        .map(optionOf),
    ),
  }
}
