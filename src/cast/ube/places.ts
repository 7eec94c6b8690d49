import type { PartnerData, PlaceData } from '../town.ts'

export const UBE_PARTNERS: readonly PartnerData[] = [
  ['silver-centre', '見本シルバー人材センター', 'シルバー人材センター', '新川'],
  ['high-school', '見本高等学校', '高等学校', '川上'],
  ['junior-high', '見本中学校', '中学校', '常盤'],
  ['seniors-club', '見本老人クラブ', '老人クラブ', '厚南'],
  ['carrier', '見本モバイル', '携帯電話事業者', '新川'],
  ['care', '見本介護施設　ひだまり', '介護施設', '東岐波'],
  ['mall', '見本ショッピングプラザ', '商業施設', '西岐波'],
  ['welfare', '見本社会福祉協議会', '社会福祉協議会', '新川'],
]

export const UBE_PLACES: readonly PlaceData[] = [
  ['tokiwa-hall', '見本ふれあいセンター（常盤）', '公民館等', '常盤'],
  ['ono-hall', '見本市民センター（小野）', '公民館等', '小野'],
  ['care', '見本介護施設　ひだまり', '介護施設', '東岐波', 'care'],
  ['mall', '見本ショッピングプラザ', '商業施設', '西岐波', 'mall'],
  ['phone-shop', '見本モバイル　新川店', '携帯ショップ', '新川', 'carrier'],
  ['high-school', '見本高等学校', '学校', '川上', 'high-school'],
]
