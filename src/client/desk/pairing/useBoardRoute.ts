import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { Day, mondayOf, tokyoDay } from '#domain/day.ts'

const WEEK = 'week'

/** Where the board is, as the address says it: the week, one of its days, and what is open over it. */
export const useBoardRoute = () => {
  const route = useRoute()
  const router = useRouter()
  const today = tokyoDay(new Date().toISOString())

  const asked = computed(() => Day.safeParse(route.query['day']))
  const monday = computed(() => mondayOf(asked.value.success ? asked.value.data : today))
  const isWeek = computed(() => !asked.value.success || route.query['view'] === WEEK)
  const textOf = (name: string) =>
    computed(() => {
      const value = route.query[name]
      return typeof value === 'string' && value !== '' ? value : null
    })
  const [dropOut, candidates, compare] = [textOf('drop-out'), textOf('candidates'), textOf('compare')]
  const show = (day: Day, view: string | null) =>
    router.replace({ query: { day, ...(view === null ? {} : { view }) } })

  const tab = computed({
    get: () => (asked.value.success && !isWeek.value ? asked.value.data : WEEK),
    set: (id) => void (id === WEEK ? show(monday.value, WEEK) : show(id, null)),
  })

  /** Opens something over the board: the way back in the browser closes it. */
  const open = (over: Record<string, string>) =>
    router.push({
      query: { day: isWeek.value ? monday.value : tab.value, ...(isWeek.value && { view: WEEK }), ...over },
    })
  /** A dialog says so also when it goes with its page: then there is nothing to go back to. */
  const close = async (): Promise<void> => {
    if ([dropOut, candidates, compare].every(({ value }) => value === null)) return
    await show(isWeek.value ? monday.value : tab.value, isWeek.value ? WEEK : null)
  }

  return {
    today,
    monday,
    tab,
    WEEK,
    /** To another week: its overview from the overview, else its day. */
    go: (day: Day) => show(day, isWeek.value ? WEEK : null),
    dropOut,
    dropOutDay: textOf('on'),
    candidates,
    compare,
    open,
    close,
  }
}
