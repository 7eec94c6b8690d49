import { z } from 'zod'

/** Where somebody's contact was shown, or what file was made. */
export const ViewPlace = z.enum([
  'desk-people',
  'desk-person',
  'desk-volunteer',
  'desk-call',
  'desk-inbox',
  'desk-request',
  'desk-lesson',
  'field-visit',
  'numbers-file',
])
export type ViewPlace = z.infer<typeof ViewPlace>

export const PLACE_WORDS: Readonly<Record<ViewPlace, string>> = {
  'desk-people': '人の一覧',
  'desk-person': '人のくわしい内容',
  'desk-volunteer': 'サポーターの画面',
  'desk-call': '電話の画面',
  'desk-inbox': '受付箱',
  'desk-request': '訪問の日を決める画面',
  'desk-lesson': '講座の画面',
  'field-visit': '訪問の画面',
  'numbers-file': '数字の表',
}
