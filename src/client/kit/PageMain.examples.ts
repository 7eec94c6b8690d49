import type { KitExample } from './kit-example.ts'
import type PageMain from './PageMain.vue'

export const examples: KitExample<typeof PageMain>[] = [
  { title: '見出しつき', props: { title: '今日の訪問' }, slots: { default: '訪問は2件です。' } },
]
