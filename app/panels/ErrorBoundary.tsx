import { Component, type ReactNode } from 'react'

/** Shows a sentence instead of a part of the page that failed; the rest of the page goes on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <p role="alert" className="failure">
        The graph could not be drawn. The table of values and gradients is still right; please report the
        formula.
      </p>
    )
  }
}
