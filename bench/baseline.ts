import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { operations } from './operations.ts';

/** The bare limit: one prepared statement an operation, its JSON passed on as it comes. */
const pool = new pg.Pool({
  connectionString: process.argv[2],
  max: Number(process.argv[3]),
  application_name: 'bare',
});

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const index = Number(url.pathname.slice(1));
  try {
    const { rows } = await pool.query<{ body: string }>({
      name: `operation_${index}`,
      text: operations[index]?.sql ?? '',
      values: JSON.parse(url.searchParams.get('p') ?? '[]'),
    });
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(rows[0]?.body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(0, '127.0.0.1', () =>
  process.send?.({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
);
