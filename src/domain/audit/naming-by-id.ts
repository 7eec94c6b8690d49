import type { Role } from '../account/account.ts'
import type { Naming } from './audit-sentence.ts'

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  learner: '受講者',
  family: '家族',
  volunteer: 'サポーター',
  liaison: '連携先の担当者',
  coordinator: '調整担当者',
  'prefecture-viewer': '県の担当者',
  administrator: '管理者',
}

const PERSONS: Readonly<Record<string, string>> = {
  learner: '受講者',
  volunteer: 'サポーター',
  contact: '連絡先',
  'masked-contact': '連絡先',
  account: '利用者',
}

/**
 * Names no person: accounts by role and id, persons by what they are and id, tablets as the desk calls them. For whoever has no
 * rows to look them up in.
 */
export const namingById = (
  roles: ReadonlyMap<string, Role>,
  labels: ReadonlyMap<string, string> = new Map(),
): Naming => ({
  account: (id) => {
    const role = roles.get(id)
    return `${role ? ROLE_WORDS[role] : '利用者'}（${id}）`
  },
  person: (about) => {
    const [table = '', id = ''] = about.split('/')
    const word = PERSONS[table]
    return word ? `${word}（${id}）` : null
  },
  device: (id) => {
    const label = labels.get(id)
    return label ? `端末「${label}」` : `端末（${id}）`
  },
})
