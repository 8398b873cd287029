import { z } from 'zod';

const ipv4 = z.ipv4();
const ipv6 = z.ipv6();

/**
 * The network that a request comes from, for limits: an IPv4 address, or the first half of an IPv6 address (one
 * household or office has all of the second). `forwardedFor` is X-Forwarded-For, to which each proxy appends the address
 * it was asked from; only what the `proxies` in front of us appended can be trusted. Whatever is no address is 'unknown'.
 */
export function networkOf(forwardedFor: string | null, proxies: number): string {
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim());
  const address = withoutPort(hops.at(-proxies) ?? hops[0] ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (ipv4.safeParse(address).success) return address;
  return ipv6.safeParse(address).success ? firstHalf(address) : 'unknown';
}

/** Some proxies write 203.0.113.7:50123 or [2001:db8::1]:50123. */
function withoutPort(hop: string): string {
  return /^\[([^\]]*)\]/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
}

const GROUPS = 8;

function firstHalf(address: string): string {
  const [before = '', after] = address.split('::');
  const left = groupsOf(before);
  const right = groupsOf(after ?? '');
  const zeros = Array<string>(after === undefined ? 0 : GROUPS - left.length - right.length).fill('0');
  const groups = [...left, ...zeros, ...right].slice(0, GROUPS / 2);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

function groupsOf(part: string): readonly string[] {
  return part === '' ? [] : part.split(':');
}

/**
 * The wider network that a network of `networkOf` is part of: the first three groups of an IPv6 address, which is what
 * a provider gives to one customer. Null where there is none.
 */
export function widerNetworkOf(network: string): string | null {
  if (!network.endsWith('::/64')) return null;
  return `${network.split(':').slice(0, 3).join(':')}::/48`;
}
