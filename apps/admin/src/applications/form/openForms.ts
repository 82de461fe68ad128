// A form that was open when the state changed elsewhere keeps what was typed; its next save says what happened.
const opened = new Set<string>();

export const isOpenForm = (id: string): boolean => opened.has(id);

/** Remembers that a form is open; the result forgets it again. */
export function formOpened(id: string): () => void {
  opened.add(id);
  return () => void opened.delete(id);
}
