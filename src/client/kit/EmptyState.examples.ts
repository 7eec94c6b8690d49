import type { KitExample } from './kit-example.ts'
import type EmptyState from './EmptyState.vue'

export const examples: KitExample<typeof EmptyState>[] = [
  {
    title: '何もない',
    props: { title: '今日の訪問はありません', icon: 'calendar' },
    slots: { default: '次の訪問は、11月24日（火曜日）です。' },
  },
]
