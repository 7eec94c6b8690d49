import type { KitExample } from './kit-example.ts'
import type QrPicture from './QrPicture.vue'

export const examples: KitExample<typeof QrPicture>[] = [
  { title: '見本', props: { text: 'https://example.jp/', label: '見本のQRコード' } },
]
