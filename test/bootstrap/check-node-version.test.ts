import { expect, test } from 'vitest'
import { nodeVersionComplaint } from '../../bootstrap/check-node-version.mjs'

test('a Node that is too old is refused in one sentence that names both versions', () => {
  const complaint = nodeVersionComplaint('18.20.4', '20.19')
  expect(complaint).toContain('Node 20.19 or newer')
  expect(complaint).toContain('Node 18.20.4')
  expect(complaint).not.toContain('\n')
})

test.each([
  ['20.18.3', true],
  ['20.19.0', false],
  ['20.19.0-rc.1', false],
  ['20.20.2', false],
  ['9.99.99', true],
  ['22.0.0', false],
  ['100.0.0', false],
])('versions are compared as numbers: %s', (running, refused) => {
  expect(nodeVersionComplaint(running, '20.19') !== null).toBe(refused)
})

test('the oldest supported Node is the one that package.json names', () => {
  expect(nodeVersionComplaint('20.18.99')).not.toBeNull()
  expect(nodeVersionComplaint(process.versions.node)).toBeNull()
})
