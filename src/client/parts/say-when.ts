import { type Instant, tokyoDay, tokyoMinute } from '#domain/day.ts'
import { sayDayShort, sayMinute } from '#domain/say-day.ts'

/** `11月20日（金） 午後3時30分` */
export const sayWhen = (at: Instant): string => `${sayDayShort(tokyoDay(at))} ${sayMinute(tokyoMinute(at))}`
