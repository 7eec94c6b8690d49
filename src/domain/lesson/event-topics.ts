import type { Level, PlaceKind, Topic } from '../words.ts'

const SIGNS: readonly (readonly [Topic, RegExp])[] = [
  ['電源・ボタン・文字入力', /電源|ボタン|文字(の)?入力|基本操作|入門|初心者|はじめて/],
  ['電話とカメラ', /カメラ|写真|動画|電話の(かけ|使い)方/],
  ['インターネット', /インターネット|検索|ネットの使い方/],
  ['地図・道案内', /(?<!ハザード)マップ|地図|道案内/],
  ['LINE', /(?<![A-Z])LINE(?![A-Z])/i],
  ['キャッシュレス', /キャッシュレス|電子マネー|PayPay|スマホ決済/i],
  ['マイナンバーカード', /マイナンバー/],
  ['マイナポータル', /マイナポータル/],
  ['防災・ハザードマップ', /防災|ハザード|災害/],
  ['オンライン診療', /オンライン診療/],
  ['詐欺から身を守る', /詐欺|サギ|フィッシング|消費者?(トラブル|被害)/],
  ['eスポーツ体験', /eスポーツ/i],
]

/** What a class is about, guessed from the words of its title and description; なんでも相談 when they say nothing. */
export const topicsOfEvent = (words: string): Topic[] => {
  const plain = words.normalize('NFKC')
  const found = SIGNS.filter(([, sign]) => sign.test(plain)).map(([topic]) => topic)
  return found.length > 0 ? found : ['なんでも相談']
}

export const levelOfEvent = (title: string): Level => {
  if (/相談/.test(title)) return '相談'
  return /応用|中級|ステップアップ/.test(title) ? '応用' : '基本'
}

/** The kind of place, guessed from its name; 公民館等 when in doubt. */
export const placeKindOfEvent = (place: string): PlaceKind => {
  if (/公民館|市役所|町役場|センター|会館|図書館/.test(place)) return '公民館等'
  if (/学校|高校|大学/.test(place)) return '学校'
  if (/ショッピング|イオン|モール|百貨店|スーパー/.test(place)) return '商業施設'
  return /携帯ショップ|ドコモショップ|auショップ|ソフトバンク/i.test(place) ? '携帯ショップ' : '公民館等'
}
