import { DEFAULT_SETTINGS, type Municipality } from './municipality.ts'
import { YAMAGUCHI } from './yamaguchi.ts'

/** The 19 municipalities of Yamaguchi with the default settings; telephone and office are '' until each states its own. */
export const firstMunicipalities = (): Municipality[] =>
  YAMAGUCHI.map(([id, name, kana, latitude, longitude]) => ({
    id,
    name,
    kana,
    position: { latitude, longitude },
    telephone: '',
    office: '',
    settings: DEFAULT_SETTINGS,
  }))
