import { lazy } from 'react'
import { Fetched } from './Fetched'
import { Menu } from './Menu'

const SettingsList = lazy(() => import('./SettingsList'))

/** The menu of settings. */
export function SettingsMenu() {
  return (
    <Menu title="Settings">
      {(close) => (
        <Fetched what="The settings">
          <SettingsList onLeave={close} />
        </Fetched>
      )}
    </Menu>
  )
}
