/** A figure in another page. */
export const figure = {
  name: 'figure',
  messages: {
    openFullPage: 'Open full page',
  },
} as const
