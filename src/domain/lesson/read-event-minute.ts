const CLOCK =
  /^(午前|午後|AM|PM)?(\d{1,2})(?::(\d{2})(?::\d{2})?|時(?:(\d{1,2})分|(半))?)(AM|PM)?(から|まで|~|～)?$/i

const isAfternoon = (half: string): boolean => /^(午後|PM)$/i.test(half)

/** Twelve o'clock of the morning is noon to some and midnight to others: nobody can say, so it is no time. */
const hourOf = (half: string, hour: number): number | null => {
  if (half === '') return hour
  if (hour > 12 || (hour === 12 && !isAfternoon(half))) return null
  return isAfternoon(half) ? (hour % 12) + 12 : hour
}

/** Minutes since midnight, 0–1440: `10:30`, `10時30分`, `10時半`, `午後1時30分`, `正午`, full-width too; null when it is no time. */
export const readEventMinute = (written: string): number | null => {
  const text = written.normalize('NFKC').replaceAll(/\s/g, '')
  if (text === '正午') return 720
  const [, before, hours, afterColon, beforeMinutes, halfPast, behind] = CLOCK.exec(text) ?? []
  if (!hours) return null
  const hour = hourOf(before ?? behind ?? '', Number(hours))
  const minute = halfPast ? 30 : Number(afterColon ?? beforeMinutes ?? 0)
  if (hour === null || minute > 59) return null
  const total = hour * 60 + minute
  return total <= 1440 ? total : null
}
