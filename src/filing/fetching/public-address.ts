/** Which addresses of the network anybody may be sent to. */
import ipaddr from 'ipaddr.js';

/** In the public range, and answered by the machine's own host: Azure's WireServer. */
const ofTheHost: ReadonlySet<string> = new Set(['168.63.129.16']);

/**
 * Whether an IP address is one of the public internet: not loopback, private, link-local, shared (CGNAT), multicast or
 * reserved, and no IPv6 address that stands for an IPv4 one (mapped, 6to4, Teredo, NAT64), as those lead to any of these.
 * Pure. False for what is no address.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address) || ofTheHost.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  // Of IPv6, only 2000::/3 is given out so far (RFC 4291, IANA): what lies outside is nobody's.
  return parsed instanceof ipaddr.IPv6 ? ((parsed.parts[0] ?? 0) & 0xe000) === 0x2000 : isDotted(address);
}

/** `010.0.0.1` is one address to some systems and another to others. */
const isDotted = (address: string): boolean => /^(?:(?:0|[1-9]\d{0,2})(?:\.|$)){4}$/.test(address);
