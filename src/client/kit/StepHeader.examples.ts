import type { KitExample } from './kit-example.ts'
import type StepHeader from './StepHeader.vue'

export const examples: KitExample<typeof StepHeader>[] = [
  { title: '途中', props: { current: 3, total: 6, title: 'いつがよいですか' } },
  { title: '最初', props: { current: 1, total: 6, title: '何を習いたいですか', canGoBack: false } },
]
