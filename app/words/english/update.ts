/** A new version of the page. */
export const update = {
  name: 'update',
  messages: {
    version: 'Version',
    isReady: 'A new version is ready.',
    update: 'Update',
    later: 'Later',
  },
} as const
