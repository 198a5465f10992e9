import { expect, test } from 'vitest'
import { isPublicAddress } from '../../../app/domain/development/is-public-address'

// IANA IPv4 and IPv6 Special-Purpose Address Registries; 8.8.8.8 and the like are well-known public servers.
test.each([
  '8.8.8.8',
  '93.184.215.14',
  '172.15.255.255',
  '172.32.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '223.255.255.255',
  '2001:4860:4860::8888',
  '2606:2800:220:1:248:1893:25c8:1946',
])('[K28] %s is of the open internet', (address) => expect(isPublicAddress(address)).toBe(true))

test.each([
  ...['127.0.0.1', '127.255.255.255', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ...['169.254.169.254', '100.64.0.1', '100.127.255.255', '192.0.0.1', '192.0.2.1', '198.18.0.1'],
  ...['198.19.255.255', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
  ...[
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2001::1',
  ],
  ...['::ffff:127.0.0.1', '::ffff:7f00:1', '::7f00:1', '64:ff9b::7f00:1', 'fe80::1%eth0', '3fff:0fff::1'],
  ...['', 'localhost', '1.2.3', '1.2.3.256', '1:2:3', '1::2::3', '2606:2800:220:1:248:1893:25c8:1946:1'],
])('[K28] “%s” is not', (address) => expect(isPublicAddress(address)).toBe(false))
