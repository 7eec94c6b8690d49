import { computed } from 'vue'
import { dayWays } from '#domain/lesson/day-ways.ts'
import { planningOf } from '#domain/municipality/planning.ts'
import type { FieldVisit } from '#client/queries/field-visit.ts'
import { useMunicipality } from '#client/queries/useMunicipality.ts'
import { useWords } from '#client/words/words.ts'
import './words.ts'

/** How long a helper is on the way around a visit, in words; empty where it is not known. The minutes are an estimate. */
export const useSayWay = (visits: () => readonly FieldVisit[]) => {
  const municipality = useMunicipality()
  const { t } = useWords()

  const me = computed(() => visits().find((one) => one.me?.volunteer)?.me?.volunteer)
  const ways = computed(() => {
    const own = visits().filter((one) => one.me !== null)
    if (!me.value || !municipality.value) return null
    const { travelOverrides } = planningOf(municipality.value.settings)
    return dayWays(
      own.map(({ lesson }) => lesson),
      me.value,
      travelOverrides,
    )
  })

  const say = (key: 'way-home' | 'way-next', minutes: number | null | undefined): string =>
    minutes && me.value
      ? t(`field.today.${key}`, { means: t(`field.today.means-${me.value.means}`), minutes })
      : ''

  const sayWay = ({ lesson }: FieldVisit): string => {
    const way = ways.value?.get(lesson.id)
    return [say('way-home', way?.fromHome), say('way-next', way?.toNext)].filter(Boolean).join('、')
  }

  return { sayWay }
}
