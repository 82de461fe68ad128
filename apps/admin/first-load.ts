import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** What a page needs before it shows anything: its entry and everything that the entry imports at once. */
function firstLoad(
  bundle: Parameters<Extract<Plugin['generateBundle'], (...a: never[]) => unknown>>[1],
  page: string,
): number {
  const seen = new Set<string>();
  const visit = (name: string): number => {
    const chunk = bundle[name];
    if (seen.has(name) || chunk?.type !== 'chunk') return 0;
    seen.add(name);
    return gzipSync(chunk.code).length + chunk.imports.reduce((sum, each) => sum + visit(each), 0);
  };
  const entry = Object.values(bundle).find(
    (each) => each.type === 'chunk' && each.isEntry && each.name === page,
  );
  return entry ? visit(entry.fileName) : 0;
}

/** 首屏预算: slow lines and old machines; a build that grows beyond it fails. */
export const firstLoadBudget = (page: string, mostBytes: number): Plugin => ({
  name: 'first-load-budget',
  apply: 'build',
  generateBundle(_options, bundle) {
    const bytes = firstLoad(bundle, page);
    const said = `first load of ${page}: ${Math.round(bytes / 1000)} kB gzip of ${mostBytes / 1000}`;
    if (bytes > mostBytes) this.error(said);
    this.info(said);
  },
});
