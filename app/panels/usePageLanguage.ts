import { useEffect } from 'react'
import { useLanguage } from '../state/useText'

/** Says on the page which language it is in. */
export function usePageLanguage(): void {
  const tag = useLanguage()?.tag ?? 'en'
  useEffect(() => {
    document.documentElement.lang = tag
  }, [tag])
}
