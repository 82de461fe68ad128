/** Asks the person to sign in again; true when that has happened. */
type Ask = () => Promise<boolean>;

let ask: Ask | null = null;
let asking: Promise<boolean> | null = null;

/** Who asks when a session has ended in the middle of work; returns the way to stop asking. */
export function onSessionLost(handler: Ask): () => void {
  ask = handler;
  return () => {
    if (ask === handler) ask = null;
  };
}

/** 重新登录: asked once, however many requests found the session gone; false where nobody asks. */
export function sessionRegained(): Promise<boolean> {
  if (!ask) return Promise.resolve(false);
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}
