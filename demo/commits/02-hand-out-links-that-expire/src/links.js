import { createHmac } from 'node:crypto';

/** A link to a file that works until midnight of the next day. */
export function linkTo(name, secret, now) {
  const expires = new Date(now);
  expires.setHours(24, 0, 0, 0);
  const until = expires.getTime();
  const mac = createHmac('sha256', secret).update(`${name}:${until}`).digest('hex');
  return `/files/${name}?until=${until}&mac=${mac}`;
}
