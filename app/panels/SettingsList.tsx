import type { ReactNode } from 'react'
import { FEWEST_DIGITS, FULL_DIGITS } from '../engine/notation/formatNumber'
import type { Grain } from '../engine/steps/timeline'
import {
  FLOWS,
  type Flow,
  GRAINS,
  LANGUAGES,
  type LanguageChoice,
  THEMES,
  type Theme,
} from '../share/settings'
import { useActions, useSession, useSessionStore } from '../state/useSession'
import { useText } from '../state/useText'
import { settings as words } from '../words/english/settings'
import { Check } from './Check'
import { NumberField } from './NumberField'
import { PartsShown } from './PartsShown'
import { presentInPair } from './second/audienceWindow'

const DIGITS = Array.from({ length: FULL_DIGITS - FEWEST_DIGITS + 1 }, (_, index) => index + FEWEST_DIGITS)

const THEME_TEXT = {
  auto: 'themeAuto',
  light: 'themeLight',
  dark: 'themeDark',
  contrast: 'themeContrast',
} as const satisfies Record<Theme, string>
const FLOW_TEXT = { auto: 'flowAuto', right: 'flowRight', down: 'flowDown' } as const satisfies Record<
  Flow,
  string
>
const GRAIN_TEXT = {
  node: 'grainNode',
  arrow: 'grainArrow',
  micro: 'grainMicro',
} as const satisfies Record<Grain, string>
/** Each in itself, so that its readers find it in any other. */
const LANGUAGE_NAMES = { en: 'English', 'zh-Hans': '简体中文' } as const

/** Language, theme, digits, granularity, seed, and how the graph is drawn; `onLeave` is called before another page opens. */
export default function SettingsList({ onLeave }: { onLeave: () => void }) {
  const settings = useSession((session) => session.settings)
  const { change, openPage } = useActions()
  const store = useSessionStore()
  const text = useText(words)
  return (
    <div className="settings">
      <Choice label={text('language')}>
        <select
          value={settings.language}
          onChange={(event) => change({ language: event.target.value as LanguageChoice })}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language === 'auto' ? undefined : language}>
              {language === 'auto' ? text('languageAuto') : LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
      </Choice>
      <Choice label={text('theme')}>
        <select value={settings.theme} onChange={(event) => change({ theme: event.target.value as Theme })}>
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {text(THEME_TEXT[theme])}
            </option>
          ))}
        </select>
      </Choice>
      <Choice label={text('digits')}>
        <select value={settings.digits} onChange={(event) => change({ digits: Number(event.target.value) })}>
          {DIGITS.map((digits) => (
            <option key={digits}>{digits}</option>
          ))}
        </select>
      </Choice>
      <Choice label={text('grain')}>
        <select value={settings.grain} onChange={(event) => change({ grain: event.target.value as Grain })}>
          {GRAINS.map((grain) => (
            <option key={grain} value={grain}>
              {text(GRAIN_TEXT[grain])}
            </option>
          ))}
        </select>
      </Choice>
      <Choice label={text('flow')}>
        <select value={settings.flow} onChange={(event) => change({ flow: event.target.value as Flow })}>
          {FLOWS.map((flow) => (
            <option key={flow} value={flow}>
              {text(FLOW_TEXT[flow])}
            </option>
          ))}
        </select>
      </Choice>
      <Check
        label={text('merge')}
        checked={settings.mergeEqualParts}
        onChange={(mergeEqualParts) => change({ mergeEqualParts })}
      />
      <Check
        label={text('constants')}
        checked={settings.drawConstants}
        onChange={(drawConstants) => change({ drawConstants })}
      />
      <SeedChoice seed={settings.seed} />
      <PartsShown />
      <button type="button" onClick={() => presentInPair(store)}>
        {text('second')}
      </button>
      {settings.view === 'main' && (
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => {
            onLeave()
            openPage('conventions')
          }}
        >
          {text('conventions')}
        </button>
      )}
    </div>
  )
}

/** ∂L/∂root: what a loss behind the formula would hand to it. */
function SeedChoice({ seed }: { seed: number }) {
  const { change } = useActions()
  const text = useText(words)
  return (
    <div className="choice seed-choice">
      <span aria-hidden="true">{text('seed')}</span>
      <NumberField label={text('seed')} value={seed} onChange={(next) => change({ seed: next })} />
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
