import { z } from 'zod'
import { Id, line, text } from '../id.ts'

/** 連絡先: the only home of personal data. `isMasked` marks a copy from which all but name and kana was left out. */
export const Contact = z.strictObject({
  id: Id,
  name: line(40),
  kana: line(60),
  address: line(120),
  telephone: line(20),
  family: line(80),
  notes: text(400),
  isMasked: z.boolean(),
})
export type Contact = z.infer<typeof Contact>

/** The copy another helper on the same lesson may hold: name and kana, nothing else. */
export const nameOnly = (contact: Contact): Contact => ({
  ...contact,
  address: '',
  telephone: '',
  family: '',
  notes: '',
  isMasked: true,
})
