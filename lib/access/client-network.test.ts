import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkOf, widerNetworkOf } from './client-network';

describe('the network that a request comes from', () => {
  test.each([
    ['203.0.113.7', 1, '203.0.113.7'],
    ['::ffff:203.0.113.7', 1, '203.0.113.7'],
    ['::FFFF:203.0.113.7', 1, '203.0.113.7'],
    ['203.0.113.7:50123', 1, '203.0.113.7'],
    ['2001:db8:0:7:1:2:3:4', 1, '2001:db8:0:7::/64'],
    ['2001:0DB8:0000:0007::9', 1, '2001:db8:0:7::/64'],
    ['[2001:db8:0:7::9]:50123', 1, '2001:db8:0:7::/64'],
    ['2001:db8::1', 1, '2001:db8:0:0::/64'],
    ['::1', 1, '0:0:0:0::/64'],
    ['::', 1, '0:0:0:0::/64'],
  ])('of %j behind %i proxy is %s', (forwardedFor, proxies, expected) => {
    expect(networkOf(forwardedFor, proxies)).toBe(expected);
  });

  test('is what our own proxies say, not what a person wrote into the header', () => {
    expect(networkOf('1.1.1.1, 203.0.113.7', 1)).toBe('203.0.113.7');
    expect(networkOf('1.1.1.1, 203.0.113.7, 198.51.100.2', 2)).toBe('203.0.113.7');
    expect(networkOf('1.1.1.1,2.2.2.2,203.0.113.7', 1)).toBe('203.0.113.7');
  });

  test('is the first that is known when fewer proxies were passed than stand in front', () => {
    expect(networkOf('203.0.113.7', 2)).toBe('203.0.113.7');
  });

  test.each([null, '', ',', 'unknown', 'localhost', '203.0.113', '999.1.1.1', '1.1.1.1, evil'])(
    'is unknown when it says %j',
    (forwardedFor) => {
      expect(networkOf(forwardedFor, 1)).toBe('unknown');
    },
  );

  test('is the same for every address of one half of IPv6, and another for the next', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.nat(0xffff), (address, group) => {
        fc.pre(!address.includes('.'));
        const network = networkOf(address, 1);
        expect(network).toMatch(/^([0-9a-f]{1,4}:){4}:\/64$/);
        const first = network.replace('::/64', '');
        expect(networkOf(`${first}:${group.toString(16)}::1`, 1)).toBe(network);
        expect(networkOf(`${first.replace(/[^:]*$/, '')}${group.toString(16)}::1`, 1) === network).toBe(
          first.endsWith(`:${group.toString(16)}`),
        );
      }),
    );
  });

  test('never throws, whatever the header says', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 5 }), (header, proxies) => {
        expect(networkOf(header, proxies)).not.toBe('');
      }),
    );
  });
});

describe('the wider network', () => {
  test.each([
    ['2001:db8:0:7::/64', '2001:db8:0::/48'],
    ['0:0:0:0::/64', '0:0:0::/48'],
    ['203.0.113.7', null],
    ['unknown', null],
  ])('of %s is %s', (network, wider) => {
    expect(widerNetworkOf(network)).toBe(wider);
  });

  test('is one for every half whose first three groups are the same', () => {
    fc.assert(
      fc.property(fc.nat(0xffff), fc.nat(0xffff), (one, other) => {
        const of = (group: number) => widerNetworkOf(networkOf(`2001:db8:9:${group.toString(16)}::1`, 1));
        expect(of(one)).toBe(of(other));
        expect(widerNetworkOf(networkOf(`2001:db8:a:${one.toString(16)}::1`, 1))).not.toBe(of(one));
      }),
    );
  });
});
