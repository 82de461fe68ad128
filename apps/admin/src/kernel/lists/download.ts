import { RequestFailed, spokenLocale } from '../../providers/graphql.ts';

const nameIn = (disposition: string | null): string | null => {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : null;
};

/** Fetches a file in the chosen language and hands it to the browser's downloads; refusals are thrown. */
export async function download(address: string, fallbackName: string): Promise<void> {
  const response = await fetch(address, {
    credentials: 'same-origin',
    headers: { 'accept-language': spokenLocale() },
  });
  if (!response.ok) {
    const code = response.status === 401 ? 'UNAUTHENTICATED' : 'INTERNAL';
    throw new RequestFailed(
      'desk.error.title',
      response.status,
      code,
      response.headers.get('x-request-id') ?? '',
    );
  }
  save(await response.blob(), nameIn(response.headers.get('content-disposition')) ?? fallbackName);
}

/** Hands a file to the browser's downloads. */
export function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
