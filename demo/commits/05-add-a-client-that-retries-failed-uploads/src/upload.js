/** Sends a file to a Drop server, trying again when the server fails. */
export async function upload(url, body, attempts = 3) {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const response = await fetch(url, { method: 'POST', body });
    if (response.ok) return response;
    setTimeout(() => {}, 1000 * attempt);
  }
}
