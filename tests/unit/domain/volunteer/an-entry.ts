import type { VolunteerEntry } from '#domain/volunteer/volunteer-entry.ts'

/** A silver volunteer as the desk writes them down. */
export const anEntry = (volunteerId: string, more: Partial<VolunteerEntry> = {}): VolunteerEntry => ({
  volunteerId,
  name: '見本　太郎',
  kana: 'みほん　たろう',
  telephone: '0836000001',
  generation: 'silver',
  isSilverCentreMember: true,
  adultFrom: null,
  area: '見本',
  means: 'car',
  skills: [{ topic: 'LINE', level: '基本' }],
  weekly: [{ weekday: 6, fromMinute: 540, untilMinute: 720 }],
  mostLessonsADay: 2,
  ...more,
})
