import { setTimeout as sleep } from 'node:timers/promises';

/** Sends a file to a Drop server, trying again when the server fails. Throws when every attempt failed. */
export async function upload(url, body, attempts = 3) {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const response = await fetch(url, { method: 'POST', body });
    if (response.ok) return response;
    if (attempt < attempts) await sleep(1000 * attempt);
  }
  throw new Error(`upload failed after ${attempts} attempts`);
}
