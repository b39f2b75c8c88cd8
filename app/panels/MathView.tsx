import { createElement, type ReactNode } from 'react'
import type { GraphRef } from '../engine/graph/graph'
import { type MathElement, mathToElements } from '../engine/typeset/mathToElements'
import type { Mark, MathTree } from '../engine/typeset/mathTree'
import { usePointing } from './usePointing'

/** A formula in MathML; its marked parts have the colour of their role and are linked to the graph. */
export function MathView({ tree }: { tree: MathTree }) {
  const pointing = usePointing()
  const linked = (mark: Mark | undefined) => {
    const part = partOf(mark)
    return part && pointing(part)
  }
  const render = ({ tag, attributes, children, text, mark }: MathElement, key?: number): ReactNode =>
    createElement(
      tag,
      { key, ...attributes, className: mark?.role && `math-${mark.role}`, ...linked(mark) },
      text ?? children.map(render),
    )
  return createElement('math', { displaystyle: 'true' }, render(mathToElements(tree)))
}

function partOf(mark: Mark | undefined): GraphRef | undefined {
  if (mark?.arrow !== undefined) return { kind: 'arrow', id: mark.arrow }
  return mark?.variable === undefined ? undefined : { kind: 'variable', id: mark.variable }
}
