import type { PartnerData, PlaceData } from '../town.ts'

export const SUO_OSHIMA_PARTNERS: readonly PartnerData[] = [
  ['silver-centre', '見本シルバー人材センター', 'シルバー人材センター', '久賀'],
  ['high-school', '見本高等学校', '高等学校', '安下庄'],
  ['junior-high', '見本中学校', '中学校', '小松'],
  ['seniors-club', '見本老人クラブ', '老人クラブ', '平野'],
  ['carrier', '見本モバイル', '携帯電話事業者', '小松'],
  ['care', '見本介護施設　しおかぜ', '介護施設', '日良居'],
  ['store', '見本ストア', '商業施設', '小松'],
  ['welfare', '見本社会福祉協議会', '社会福祉協議会', '久賀'],
]

export const SUO_OSHIMA_PLACES: readonly PlaceData[] = [
  ['kuka-hall', '見本公民館（久賀）', '公民館等', '久賀'],
  ['agenosho-hall', '見本公民館（安下庄）', '公民館等', '安下庄'],
  ['care', '見本介護施設　しおかぜ', '介護施設', '日良居', 'care'],
  ['store', '見本ストア（小松）', '商業施設', '小松', 'store'],
  ['high-school', '見本高等学校', '学校', '安下庄', 'high-school'],
  ['vehicle-hirano', '見本マルチタスク車両（平野）', '車両', '平野'],
  ['vehicle-yuda', '見本マルチタスク車両（油田）', '車両', '油田'],
]
