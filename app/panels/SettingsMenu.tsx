import { lazy } from 'react'
import { useText } from '../state/useText'
import { page } from '../words/english/page'
import { Fetched } from './Fetched'
import { Menu } from './Menu'

const SettingsList = lazy(() => import('./SettingsList'))

/** The menu of settings. */
export function SettingsMenu() {
  const text = useText(page)
  return (
    <Menu title={text('settings')}>
      {(close) => (
        <Fetched failure={text('settingsMissing')}>
          <SettingsList onLeave={close} />
        </Fetched>
      )}
    </Menu>
  )
}
