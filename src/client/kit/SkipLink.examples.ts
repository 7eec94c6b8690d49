import type { KitExample } from './kit-example.ts'
import type SkipLink from './SkipLink.vue'

export const examples: KitExample<typeof SkipLink>[] = [
  { title: '焦点が当たると見える', props: { targetId: 'main' } },
]
