import type { KitExample } from './kit-example.ts'
import type NavMenu from './NavMenu.vue'

const items = [
  { label: '記録', href: '#log' },
  { label: '設定', href: '#settings', current: true },
]

export const examples: KitExample<typeof NavMenu>[] = [
  { title: 'いまのページが中にある', props: { label: 'その他', items } },
]
