// The browser for the journeys: the one that is here, or Debian's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// The one without windows does the same for a page and takes a third less of the machine.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
/** The first that the system knows is taken. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

/** The path of a Chromium, installed by apt-get where none is found; nothing when that is impossible. */
export function bringChromium(env) {
  return found(env) ?? (installed(env) ? found(env) : undefined);
}

function found(env) {
  if (env.CHROMIUM_PATH) return existsSync(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  const folders = (env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
}

function installed(env) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  const apt = (...told) => {
    const [command, ...args] = [...sudo, 'apt-get', '--quiet', ...told];
    const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, encoding: 'utf8' };
    const { status, stderr, error } = spawnSync(command, args, options);
    if (status !== 0) process.stderr.write(`apt-get ${told.join(' ')}: ${error?.message ?? stderr}\n`);
    return status === 0;
  };
  process.stdout.write('未找到 Chromium,正在用 apt-get 安装 (installing Debian’s chromium) …\n');
  const isDone =
    apt('update') &&
    PACKAGES.some((name) => apt('--yes', '--no-install-recommends', 'install', name, 'fonts-noto-cjk'));
  if (!isDone) {
    process.stderr.write(
      '无法自动安装 Chromium,请安装 chromium 与 fonts-noto-cjk,或用 CHROMIUM_PATH 指定浏览器。\n' +
        'Chromium could not be installed: install chromium and fonts-noto-cjk, or name a browser in CHROMIUM_PATH.\n',
    );
  }
  return isDone;
}
