import { createHash } from 'node:crypto';

/** The namespace of the IDs below: any UUID, for ever the same. */
const NAMESPACE = Buffer.from('3f0d7c1e6b1a4c0e9d52a1f2c7b85e64', 'hex');

/** A UUID of a path, always the same (RFC 9562, version 5): the ID of a feed's entry where its address is not known. */
export function uuidUrn(path: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(path).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
