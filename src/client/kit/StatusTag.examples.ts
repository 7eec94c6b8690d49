import type { KitExample } from './kit-example.ts'
import type StatusTag from './StatusTag.vue'

export const examples: KitExample<typeof StatusTag>[] = [
  { title: 'ふつう', props: { text: '下書き' } },
  { title: '知らせ', props: { tone: 'info', text: '受付中', icon: 'info' } },
  { title: '成功', props: { tone: 'success', text: '確定', icon: 'check' } },
  { title: '注意', props: { tone: 'warning', text: '人が足りない', icon: 'alert' } },
  { title: '誤り', props: { tone: 'error', text: '期限切れ', icon: 'error-circle' } },
]
