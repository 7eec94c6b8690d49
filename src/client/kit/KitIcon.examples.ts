import type { KitExample } from './kit-example.ts'
import type KitIcon from './KitIcon.vue'

export const examples: KitExample<typeof KitIcon>[] = [
  { title: '名前つき', props: { name: 'hand', label: '手' } },
  { title: '飾り', props: { name: 'home' } },
]
