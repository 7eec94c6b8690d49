import type { KitExample } from './kit-example.ts'
import type FaceChoice from './FaceChoice.vue'

export const examples: KitExample<typeof FaceChoice>[] = [
  { title: '三つの顔', props: { legend: '今日はいかがでしたか', modelValue: 'good' } },
  { title: '未回答の誤り', props: { legend: '今日はいかがでしたか', error: '一つ選んでください' } },
]
