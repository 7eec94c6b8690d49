import type { Lesson } from '../lesson/lesson.ts'
import { sayDayShort, sayMinute } from '../say-day.ts'
import type { Call } from './call.ts'

interface CallSubject {
  /** Whose office calls. */
  readonly municipalityName: string
  /** Who is called, as they are addressed. */
  readonly personName: string
  readonly lesson: Lesson | undefined
}

const whenAndWhat = (lesson: Lesson | undefined): string =>
  lesson
    ? `${sayDayShort(lesson.lessonDay)}${sayMinute(lesson.startMinute)}からの「${lesson.title}」`
    : 'お申し込み'

const MATTERS: Record<Call['kind'], (what: string) => string> = {
  confirm: (what) => `${what}のことで、お電話しました。ご都合に変わりはありませんか。`,
  remind: (what) => `${what}が近づきましたので、お電話しました。ご予定どおりでよろしいですか。`,
  'offer-a-place': (what) => `お待ちいただいていた${what}に、席が空きました。お越しになりますか。`,
  'chase-record': (what) => `${what}の記録がまだ届いていません。記録をお願いできますか。`,
  'ask-author': () => '端末から届いた記録のことで、お電話しました。内容を確かめさせてください。',
}

/** The sentences to read out on the telephone. A note that the call is about a cancellation comes before all else. */
export const callScript = (call: Call, { municipalityName, personName, lesson }: CallSubject): string => {
  const greeting = `${personName}さんのお宅でしょうか。${municipalityName}のスマートフォン教室の係です。`
  if (call.kind === 'confirm' && call.notes.startsWith('中止のお知らせ'))
    return `${greeting}${whenAndWhat(lesson)}は、中止になりました（${call.notes.replace(/^中止のお知らせ：/, '')}）。申し訳ございません。`
  return greeting + MATTERS[call.kind](whenAndWhat(lesson))
}
