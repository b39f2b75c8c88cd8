import { expect, it } from 'vitest'
import { fewNotices } from './notices'

it('of twenty notices six are shown, and how many more there are', () => {
  const notices = Array.from({ length: 20 }, (_, index) => `${index}.`)
  expect(fewNotices([...notices, '3.'])).toEqual(['0.', '1.', '2.', '3.', '4.', '5.', '… and 14 more.'])
  expect(fewNotices(notices.slice(0, 6))).toEqual(notices.slice(0, 6))
})
