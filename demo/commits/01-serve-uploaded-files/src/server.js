import { createServer } from 'node:http';
import { load, store } from './files.js';
import { log } from './log.js';

export const server = createServer(async (request, response) => {
  log(request);
  const name = decodeURIComponent(request.url.split('?')[0].replace('/files/', ''));
  try {
    if (request.method === 'POST') {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      await store(name, Buffer.concat(chunks));
      response.writeHead(201).end();
    } else {
      response.end(await load(name));
    }
  } catch (error) {
    response.writeHead(error.code === 'ENOENT' ? 404 : 500).end();
  }
});
