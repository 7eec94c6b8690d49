import type { IconName } from './icons.ts'

/** What a message or state means; always shown by words and an icon as well as by colour. */
export type Tone = 'info' | 'success' | 'warning' | 'error'

/** The icon that goes with each tone. */
export const toneIcons: Record<Tone, IconName> = {
  info: 'info',
  success: 'check-circle',
  warning: 'alert',
  error: 'error-circle',
}
