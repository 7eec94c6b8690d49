/** What a column of a municipality's table of events tells us. */
export type EventField =
  | 'number'
  | 'code'
  | 'title'
  | 'subtitle'
  | 'summary'
  | 'description'
  | 'state'
  | 'startDay'
  | 'endDay'
  | 'startTime'
  | 'endTime'
  | 'place'
  | 'meetingPlace'
  | 'building'
  | 'city'
  | 'town'
  | 'latitude'
  | 'longitude'
  | 'capacity'
  | 'fee'
  | 'feeDetails'
  | 'contactName'
  | 'telephone'
  | 'extension'

/** A published header for tables of events: all its columns, and which of them we read. */
export interface EventFormat {
  readonly name: string
  readonly columns: readonly string[]
  readonly fields: Readonly<Partial<Record<EventField, string>>>
}

const SAME_IN_BOTH = {
  number: 'NO',
  code: '都道府県コード又は市区町村コード',
  description: '説明',
  startDay: '開始日',
  endDay: '終了日',
  place: '場所名称',
  latitude: '緯度',
  longitude: '経度',
  capacity: '定員',
  fee: '料金(基本)',
  feeDetails: '料金(詳細)',
  contactName: '連絡先名称',
  telephone: '連絡先電話番号',
  extension: '連絡先内線番号',
} as const

/** Event file of the government's base registry (50 columns). */
const BASE_REGISTRY: EventFormat = {
  name: 'ベース・レジストリのイベントデータ',
  columns:
    'NO,都道府県コード又は市区町村コード,名称,名称(カナ),名称(英字),名称(通称),サブタイトル,概要,説明,サブイベント,イベント種類,URL,画像URL,状態,対象となる産業,ステージ,開始日,終了日,開始時刻,終了時刻,日時備考,場所名称,集合場所,郵便番号,住所都道府県,住所市区町村,住所町名,住所丁目以下,建物名等,緯度,経度,主催団体,共催団体,その他関係団体,対象者,定員,料金(基本),料金(詳細),外国語対応,申込期限日,申込期限時刻,申込方法,アクセス方法,駐車場情報,駐輪場情報,連絡先名称,連絡先電話番号,連絡先内線番号,連絡先メールアドレス,備考'.split(
      ',',
    ),
  fields: {
    ...SAME_IN_BOTH,
    title: '名称',
    subtitle: 'サブタイトル',
    summary: '概要',
    state: '状態',
    startTime: '開始時刻',
    endTime: '終了時刻',
    meetingPlace: '集合場所',
    building: '建物名等',
    city: '住所市区町村',
    town: '住所町名',
  },
}

/** Event file of the recommended data sets of municipalities, version 1 (32 columns). */
const RECOMMENDED_DATA_SET: EventFormat = {
  name: '推奨データセットのイベント一覧',
  columns:
    '都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,イベント名,イベント名_カナ,イベント名_英語,開始日,終了日,開始時間,終了時間,開始日時特記事項,説明,料金(基本),料金(詳細),連絡先名称,連絡先電話番号,連絡先内線番号,主催者,場所名称,住所,方書,緯度,経度,アクセス方法,駐車場情報,定員,参加申込終了日,参加申込終了時間,参加申込方法,URL,備考'.split(
      ',',
    ),
  fields: {
    ...SAME_IN_BOTH,
    title: 'イベント名',
    startTime: '開始時間',
    endTime: '終了時間',
    building: '方書',
    city: '市区町村名',
  },
}

/** The published headers we read. */
export const EVENT_FORMATS: readonly EventFormat[] = [BASE_REGISTRY, RECOMMENDED_DATA_SET]

/** Without these columns no class can be read from a table. */
export const REQUIRED_FIELDS: readonly EventField[] = ['number', 'code', 'title', 'startDay', 'startTime']
