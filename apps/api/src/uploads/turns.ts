import { Refused } from '@consortium/domain';

/** Before an upload: another request is still sending its bytes. */
const uploadBusy = () =>
  new Refused('UPLOAD_BUSY', {
    'zh-CN': '同一上传正由另一请求进行,请先查询进度再续传',
    en: 'Another request is sending this upload; ask how far it is, then go on',
  });

type Turn = Readonly<{ cut: AbortController; over: Promise<unknown> }>;

/** 轮次: one request at a time adds to an upload of this server. */
export function turns() {
  const held = new Map<string, Turn>();
  return {
    /** Refused while somebody is at it; `cut` tells the work that it has been cut off. */
    async take(name: string, work: (cut: AbortSignal) => Promise<void>): Promise<void> {
      if (held.has(name)) throw uploadBusy();
      const cut = new AbortController();
      const working = work(cut.signal);
      held.set(name, { cut, over: working.catch(() => {}) });
      try {
        await working;
      } catch (error) {
        throw cut.signal.aborted ? uploadBusy() : error;
      } finally {
        held.delete(name);
      }
    },
    /** Cuts off whoever still sends, and waits until what has come is put down and what is whole is decided. */
    async end(name: string): Promise<void> {
      const turn = held.get(name);
      turn?.cut.abort();
      await turn?.over;
    },
  };
}
export type Turns = ReturnType<typeof turns>;
