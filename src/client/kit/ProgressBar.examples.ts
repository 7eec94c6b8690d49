import type { KitExample } from './kit-example.ts'
import type ProgressBar from './ProgressBar.vue'

export const examples: KitExample<typeof ProgressBar>[] = [
  { title: '途中', props: { label: '名簿を読み込んでいます', value: 30, max: 120, cancellable: true } },
  { title: '言葉で', props: { label: '送っています', value: 2, max: 5, detail: '5件中2件' } },
  { title: '終わりが分からない', props: { label: '組み合わせを探しています' } },
]
