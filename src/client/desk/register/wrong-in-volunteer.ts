import { Day } from '#domain/day.ts'
import { isAskedBirthday, type VolunteerDraft, type WindowDraft } from './volunteer-draft.ts'

const OLDEST_YEARS = 120

const isKana = (text: string): boolean =>
  /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u.test(text.normalize('NFKC').trim())

const isTelephone = (text: string): boolean =>
  /^0\d{9,10}$/.test(text.normalize('NFKC').replace(/[^0-9]/g, ''))

const isBirthday = (text: string, today: Day): boolean =>
  Day.safeParse(text).success &&
  text < today &&
  Number(text.slice(0, 4)) > Number(today.slice(0, 4)) - OLDEST_YEARS

/** Half filled in, or ending before it begins. */
export const isWrongWindow = ({ from, until }: WindowDraft): boolean =>
  (from === '') !== (until === '') || (from !== '' && Number(from) >= Number(until))

/** Students may be reached through their school alone; of everybody else the desk needs a telephone. */
const lacksTelephone = ({ telephone, generation }: VolunteerDraft): boolean =>
  telephone.trim() ? !isTelephone(telephone) : generation !== 'grandchild'

const lacksAge = (draft: VolunteerDraft, today: Day): boolean =>
  isAskedBirthday(draft) && (draft.birthday ? !isBirthday(draft.birthday, today) : !draft.adultFrom)

/** What is missing or wrong, in the order of the form: the field `volunteer-<it>` and the sentence `need-<it>`. */
export const wrongInVolunteer = (draft: VolunteerDraft, today: Day): string[] =>
  [
    { field: 'name', isWrong: !draft.name.trim() },
    { field: 'kana', isWrong: !isKana(draft.kana) },
    { field: 'generation', isWrong: !draft.generation },
    { field: 'is-adult', isWrong: draft.generation === 'local' && !draft.isAdult },
    { field: 'birthday', isWrong: lacksAge(draft, today) },
    { field: 'telephone', isWrong: lacksTelephone(draft) },
    { field: 'area', isWrong: !draft.area.trim() },
    { field: 'means', isWrong: !draft.means },
    { field: 'topics', isWrong: draft.topics.length === 0 },
    {
      field: 'hours',
      isWrong: draft.windows.some(isWrongWindow) || draft.windows.every(({ from }) => from === ''),
    },
  ].flatMap(({ field, isWrong }) => (isWrong ? [field] : []))
