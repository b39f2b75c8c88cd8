import { Component, type ReactNode } from 'react'

interface Props {
  /** What is drawn: when it changes, drawing is tried again. */
  readonly subject: string
  /** What is shown instead. */
  readonly failure: ReactNode
  readonly children: ReactNode
}

interface State {
  readonly failed: boolean
  readonly subject: string
}

/**
 * Shows a sentence instead of a part of the page that failed; the rest of the page goes on. It tries again by itself
 * rather than by a React key, which would build the graph anew for each formula and leave nothing to move.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state = { failed: false, subject: this.props.subject }

  static getDerivedStateFromError(): Pick<State, 'failed'> {
    return { failed: true }
  }

  static getDerivedStateFromProps({ subject }: Props, state: State): State | null {
    return subject === state.subject ? null : { failed: false, subject }
  }

  override render(): ReactNode {
    const { children, failure } = this.props
    return this.state.failed ? failure : children
  }
}
