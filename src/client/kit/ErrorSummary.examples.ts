import type { KitExample } from './kit-example.ts'
import type ErrorSummary from './ErrorSummary.vue'

export const examples: KitExample<typeof ErrorSummary>[] = [
  {
    title: '二つの誤り',
    props: {
      errors: [
        { fieldId: 'name', message: 'お名前を入れてください' },
        { fieldId: 'when', message: '都合のよい日を選んでください' },
      ],
    },
  },
]
