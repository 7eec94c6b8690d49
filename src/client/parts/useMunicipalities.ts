import { onMounted, readonly, ref, type Ref } from 'vue'
import { YAMAGUCHI } from '#domain/municipality/yamaguchi.ts'
import { fetchMunicipalities, type MunicipalityEntry } from '#client/state/api.ts'

const known = (): MunicipalityEntry[] =>
  YAMAGUCHI.map(([code, name, kana]) => ({ code, name, kana, telephone: '' }))

/** The municipalities of this server; those of the prefecture while the server cannot be asked. */
export const useMunicipalities = (): Readonly<Ref<readonly MunicipalityEntry[]>> => {
  const entries = ref<MunicipalityEntry[]>([])
  onMounted(async () => {
    entries.value = await fetchMunicipalities().catch(known)
  })
  return readonly(entries)
}
