import type { ReactNode } from 'react'
import { FEWEST_DIGITS, FULL_DIGITS } from '../engine/notation/formatNumber'
import type { Grain } from '../engine/steps/timeline'
import { FLOWS, type Flow, GRAINS, THEMES, type Theme } from '../share/settings'
import { useActions, useSession } from '../state/useSession'
import { NumberField } from './NumberField'
import { PartsShown } from './PartsShown'

const DIGITS = Array.from({ length: FULL_DIGITS - FEWEST_DIGITS + 1 }, (_, index) => index + FEWEST_DIGITS)

const THEME_TEXT: Record<Theme, string> = {
  auto: 'as the system',
  light: 'light',
  dark: 'dark',
  contrast: 'high contrast',
}
const FLOW_TEXT: Record<Flow, string> = { auto: 'as it fits', right: 'to the right', down: 'downwards' }
const GRAIN_TEXT: Record<Grain, string> = {
  node: 'an operation',
  arrow: 'an arrow, then the sum',
  micro: 'upstream, local, product, sum',
}

/** Theme, digits, granularity, seed, and how the graph is drawn; `onLeave` is called before another page opens. */
export default function SettingsList({ onLeave }: { onLeave: () => void }) {
  const settings = useSession((session) => session.settings)
  const { change, openPage } = useActions()
  return (
    <div className="settings">
      <Choice label="Theme">
        <select value={settings.theme} onChange={(event) => change({ theme: event.target.value as Theme })}>
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {THEME_TEXT[theme]}
            </option>
          ))}
        </select>
      </Choice>
      <Choice label="Digits">
        <select value={settings.digits} onChange={(event) => change({ digits: Number(event.target.value) })}>
          {DIGITS.map((digits) => (
            <option key={digits}>{digits}</option>
          ))}
        </select>
      </Choice>
      <Choice label="A backward step is">
        <select value={settings.grain} onChange={(event) => change({ grain: event.target.value as Grain })}>
          {GRAINS.map((grain) => (
            <option key={grain} value={grain}>
              {GRAIN_TEXT[grain]}
            </option>
          ))}
        </select>
      </Choice>
      <Choice label="Data flows">
        <select value={settings.flow} onChange={(event) => change({ flow: event.target.value as Flow })}>
          {FLOWS.map((flow) => (
            <option key={flow} value={flow}>
              {FLOW_TEXT[flow]}
            </option>
          ))}
        </select>
      </Choice>
      <Choice label="Merge equal parts">
        <input
          type="checkbox"
          checked={settings.mergeEqualParts}
          onChange={(event) => change({ mergeEqualParts: event.target.checked })}
        />
      </Choice>
      <Choice label="Draw constants">
        <input
          type="checkbox"
          checked={settings.drawConstants}
          onChange={(event) => change({ drawConstants: event.target.checked })}
        />
      </Choice>
      <SeedChoice seed={settings.seed} />
      <PartsShown />
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => {
          onLeave()
          openPage('conventions')
        }}
      >
        Conventions at kinks and edges
      </button>
    </div>
  )
}

/** ∂L/∂root: what a loss behind the formula would hand to it. */
function SeedChoice({ seed }: { seed: number }) {
  const { change } = useActions()
  return (
    <div className="choice seed-choice">
      <span aria-hidden="true">Seed ∂L/∂root</span>
      <NumberField label="Seed ∂L/∂root" value={seed} onChange={(next) => change({ seed: next })} />
    </div>
  )
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="choice">
      <span>{label}</span>
      {children}
    </label>
  )
}
