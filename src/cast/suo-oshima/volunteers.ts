import type { VolunteerData } from '../town.ts'

const SILVER = { partner: 'silver-centre', free: 'daytime', skills: 'wide' } as const
const STUDENT = { partner: 'high-school', free: 'after-school', skills: 'young' } as const

export const SUO_OSHIMA_VOLUNTEERS: readonly VolunteerData[] = [
  { ...SILVER, key: 'silver-01', given: '恵子', kana: 'けいこ', area: '安下庄' },
  { ...SILVER, key: 'silver-02', given: '浩', kana: 'ひろし', area: '久賀' },
  { ...SILVER, key: 'silver-03', given: '由美子', kana: 'ゆみこ', area: '日良居' },
  { ...SILVER, key: 'silver-04', given: '博之', kana: 'ひろゆき', area: '平野' },
  { ...STUDENT, key: 'student-01', given: '湊', kana: 'みなと', area: '安下庄', age: 17 },
  { ...STUDENT, key: 'student-02', given: '葵', kana: 'あおい', area: '安下庄', age: 16 },
  { ...STUDENT, key: 'student-03', given: '悠真', kana: 'ゆうま', area: '日良居', age: 15 },
  { ...STUDENT, key: 'student-04', given: '凛', kana: 'りん', area: '久賀', age: 17 },
  {
    ...STUDENT,
    key: 'student-05',
    given: '樹',
    kana: 'いつき',
    area: '小松',
    partner: 'junior-high',
    age: 13,
    missing: 'insurance',
  },
  {
    key: 'local-01',
    given: '拓也',
    kana: 'たくや',
    area: '平野',
    partner: 'welfare',
    free: 'daytime',
    skills: 'wide',
  },
  {
    key: 'local-02',
    given: '千夏',
    kana: 'ちなつ',
    area: '小松',
    partner: 'carrier',
    free: 'daytime',
    skills: 'all',
  },
]
