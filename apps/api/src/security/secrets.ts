import { createHash, randomBytes } from 'node:crypto';

/** A secret that only its holder has; the disk keeps the hash. */
export const newSecret = (prefix = ''): string => `${prefix}${randomBytes(32).toString('base64url')}`;
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');
