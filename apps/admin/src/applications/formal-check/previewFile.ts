/** 预览: the server sends files to be kept, so a tab gets the bytes as a document of its own. */
export async function previewFile(path: string): Promise<void> {
  const tab = window.open('', '_blank');
  const response = await fetch(path, { credentials: 'same-origin' });
  if (!response.ok || !tab) {
    tab?.close();
    return;
  }
  const address = URL.createObjectURL(await response.blob());
  tab.location.href = address;
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
