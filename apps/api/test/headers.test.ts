import { expect, it } from 'vitest';
import { startApi } from './api.ts';

it('every answer, also a refusal, bears the headers that protect its reader', async () => {
  const { anonymous } = await startApi();
  for (const path of ['/graphql', '/healthz', '/exports/nothing', '/not-there']) {
    const { headers } = await anonymous.send(path);
    expect(headers.get('content-security-policy'), path).toContain("style-src 'self' 'unsafe-inline';");
    expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'self'");
    expect(headers.get('content-security-policy'), path).not.toContain('upgrade-insecure-requests');
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('x-frame-options'), path).toBe('SAMEORIGIN');
    expect(headers.get('strict-transport-security'), path).toBeNull();
    expect(headers.get('x-request-id'), path).toMatch(/^[0-9a-f-]{36}$/);
  }
});

it('asks for TLS from then on where the public address has it', async () => {
  const { anonymous } = await startApi({ environment: { PUBLIC_URL: 'https://example.gov.cn' } });
  const { headers } = await anonymous.send('/healthz');
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d+; includeSubDomains$/);
  expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
});
