import { Refused } from '@consortium/domain';
import { hash, verify } from '@node-rs/argon2';

// 等保 2.0 level 3, as design defaults.
export const passwordRules = {
  least: 10,
  most: 200,
  kept: 5,
  daysValid: 90,
  attempts: 5,
  lockMinutes: 30,
} as const;

/** Verified when the account does not exist, so that the answer takes as long. */
const nobody = hash('示例-no-such-account');

export const hashPassword = (password: string): Promise<string> => hash(password);
export const passwordMatches = async (stored: string | null, password: string): Promise<boolean> =>
  (await verify(stored ?? (await nobody), password.slice(0, passwordRules.most))) && stored !== null;

const weak = (reason: string, zh: string, en: string) =>
  new Refused('PASSWORD_WEAK', { 'zh-CN': zh, en }, { reason });

/** Length, variety and no earlier password; refuses with what is missing. */
export async function refuseWeakPassword(password: string, earlier: readonly string[]): Promise<void> {
  if ([...password].length < passwordRules.least || password.length > passwordRules.most)
    throw weak(
      'LENGTH',
      `密码须为 ${passwordRules.least} 至 ${passwordRules.most} 个字符`,
      `A password has ${passwordRules.least} to ${passwordRules.most} characters`,
    );
  const kinds = [/\p{Ll}|\p{Lo}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) =>
    kind.test(password),
  ).length;
  if (kinds < 3)
    throw weak(
      'VARIETY',
      '密码须含大写字母、小写字母、数字、符号中的三类',
      'Use three of: upper case, lower case, digits, symbols',
    );
  for (const old of earlier)
    if (await verify(old, password))
      throw weak(
        'REUSED',
        `不能与最近 ${passwordRules.kept} 次的密码相同`,
        `It must differ from the last ${passwordRules.kept}`,
      );
}
