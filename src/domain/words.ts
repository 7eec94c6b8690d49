import { z } from 'zod'

/** The programme's closed lists. The Japanese wording is the value, in database, protocol and screens alike. */
export const Form = z.enum(['訪問型', '出張型', '移動型', '集合型', 'スマホ相談会', '体験会'])
export type Form = z.infer<typeof Form>

export const Track = z.enum([
  'シルバー世代連携型',
  '孫世代連携型',
  '地域モデル創出型',
  '国のデジタル活用支援',
  '市町独自',
])
export type Track = z.infer<typeof Track>

export const PlaceKind = z.enum(['自宅', '介護施設', '商業施設', '携帯ショップ', '学校', '公民館等', '車両'])
export type PlaceKind = z.infer<typeof PlaceKind>

export const Barrier = z.enum([
  '距離・地理',
  '体のこと',
  '不安',
  '関心がない',
  '移動手段がない',
  '外出がむずかしい',
])
export type Barrier = z.infer<typeof Barrier>

export const Topic = z.enum([
  '電源・ボタン・文字入力',
  '電話とカメラ',
  'インターネット',
  '地図・道案内',
  'LINE',
  'キャッシュレス',
  'マイナンバーカード',
  'マイナポータル',
  '防災・ハザードマップ',
  'オンライン診療',
  '詐欺から身を守る',
  'eスポーツ体験',
  'なんでも相談',
])
export type Topic = z.infer<typeof Topic>

export const PartnerKind = z.enum([
  'シルバー人材センター',
  '中学校',
  '高等学校',
  '老人クラブ',
  'NPO',
  '携帯電話事業者',
  '介護施設',
  '商業施設',
  '社会福祉協議会',
])
export type PartnerKind = z.infer<typeof PartnerKind>

export const Level = z.enum(['基本', '応用', '相談'])
export type Level = z.infer<typeof Level>

export const PhoneKind = z.enum(['iPhone', 'Android', '共通'])
export type PhoneKind = z.infer<typeof PhoneKind>

/** Forms counted as outreach: the class goes to the people. */
export const OUTREACH_FORMS: readonly Form[] = ['訪問型', '出張型', '移動型']
