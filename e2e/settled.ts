import type { Page, Request } from 'playwright-core';

const ends = ['requestfinished', 'requestfailed'] as unknown as readonly 'requestfinished'[];
const underWay = new WeakMap<Page, Set<Request>>();

/** Counts what a page asks for, from before it is opened. */
export function watch(page: Page): void {
  const requests = new Set<Request>();
  underWay.set(page, requests);
  page.on('request', (request) => requests.add(request));
  for (const end of ends) page.on(end, (request) => requests.delete(request));
}

/** What came is drawn, and what drawing it asked for has come as well. */
export async function settled(page: Page): Promise<void> {
  const requests = underWay.get(page) as Set<Request>;
  const drawn = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await drawn();
  while (requests.size > 0) {
    await new Promise<void>((done) => {
      const look = () => requests.size === 0 && done();
      for (const end of ends) page.on(end, look);
    });
    await drawn();
  }
}
