import { expect, it } from 'vitest'

/** Files that say something on the page. Text between tags is refused by the linter (noJsxLiterals). */
const files = import.meta.glob<string>(
  ['./App.tsx', './panels/**/*.{ts,tsx}', './drawing/*.ts', '!**/*.test.ts'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
)

/** What is read out or shown: an attribute of an element, or one that code sets, with its value. */
const SAID = [
  /[ \n](aria-(?:label|description|roledescription|valuetext)|title|label|alt|placeholder|failure|text)=(.*?)(?= [\w-]+=|\/?>|$)/gm,
  /'(aria-(?:label|description|roledescription|valuetext))'(?:\]?: |, | = )(.*)$/gm,
]
/** Calls that take their words from a catalogue, with brackets two deep. */
const CALLS = /\b(?:text|words|say|textIn)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)(?:\('\w+'\))?/g
const LITERAL = /(['"`])(?:(?!\1).)*?[A-Za-z]{2,}(?:(?!\1).)*?\1/

/** The texts of a file that stand in it and in no catalogue, each with what it is for. */
function literalsIn(code: string): string[] {
  return SAID.flatMap((said) => [...code.matchAll(said)]).flatMap(([, what, value = '']) => {
    const [literal] = LITERAL.exec(value.replace(CALLS, '').replace(/\$\{[^}]*\}/g, '')) ?? []
    return literal ? [`${what}: ${literal}`] : []
  })
}

it('finds a label that is written out', () => {
  expect(literalsIn('<button aria-label="Zoom in" type="button">')).toEqual(['aria-label: "Zoom in"'])
  expect(literalsIn("  aria-label={isOpen ? text('close') : 'Open it'}")).toEqual(["aria-label: 'Open it'"])
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code that is looked at
  expect(literalsIn('<i aria-valuetext={`${name} slider`} />')).toEqual(['aria-valuetext: ` slider`'])
  expect(literalsIn("group.attr('aria-roledescription', 'node')")).toEqual(["aria-roledescription: 'node'"])
  expect(literalsIn("<svg aria-label={text('loop', { error: cutTo(60, text) })} />")).toEqual([])
})

it('nothing that is read out or shown is written out in a panel or a drawing', () => {
  expect(Object.keys(files).length).toBeGreaterThan(80)
  const found = Object.entries(files).flatMap(([file, code]) =>
    literalsIn(code).map((literal) => `${file} ${literal}`),
  )
  expect(found).toEqual([])
})
