import { describe, expect, it } from 'vitest';
import { email, phone } from './phone.ts';

describe('电话', () => {
  it.each([
    '13800138000',
    '+86 138 0013 8000',
    '0772-2610702',
    '(0772)2610702',
    '0772-2610702转801',
    '400 800 1234#2',
  ])('%s can be dialled', (text) => {
    expect(phone.parse(text)).toBe(text);
  });

  it('is kept in half-width forms', () => {
    expect(phone.parse(' ０７７２－２６１０７０２ ')).toBe('0772-2610702');
  });

  it.each(['', '110', 'abcdefg', '1'.repeat(32), '13800138000\n<script>'])('%j cannot', (text) => {
    expect(phone.safeParse(text).success).toBe(false);
  });
});

describe('邮箱', () => {
  it('has an @ and a domain, and at most 120 characters', () => {
    expect(email.parse('lzptjck@163.com')).toBe('lzptjck@163.com');
    for (const text of ['', 'x', 'x@', '@x.cn', 'a b@x.cn', `${'a'.repeat(120)}@x.cn`])
      expect(email.safeParse(text).success).toBe(false);
  });
});
