import { type ChildProcess, spawn } from 'node:child_process';

type Product = { child: ChildProcess; address: string };

/** The product as `npm start` runs it: its own process, on its own embedded database unless told otherwise. */
export async function startProduct(environment: Readonly<Record<string, string>>): Promise<Product> {
  const env = { ...process.env, PORT: '0', LOG_LEVEL: 'silent', ...environment };
  const child = spawn(process.execPath, ['apps/api/src/main.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    told += chunk.toString();
    const address = /http:\/\/[\d.]+:\d+/.exec(told)?.[0];
    if (address) return { child, address };
  }
  throw new Error(`the product did not start: ${told}`);
}
