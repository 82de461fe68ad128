import { createContext, useContext } from 'react';
import type { WireComment } from '../record.ts';

/** 批注 of a report as the cells draw them, and what the viewer may do with them. */
export type Comments = Readonly<{
  all: readonly WireComment[];
  /** What a cell is called; null where nobody may comment now. */
  comment: ((code: string, unitId: string | null) => void) | null;
  settle: ((code: string, unitId: string | null) => void) | null;
}>;
export const CommentsContext = createContext<Comments>({ all: [], comment: null, settle: null });

export function useComments(code: string, unitId: string | null) {
  const { all, comment, settle } = useContext(CommentsContext);
  return {
    comments: all.filter((each) => each.code === code && each.unitId === unitId),
    comment: comment && (() => comment(code, unitId)),
    settle: settle && (() => settle(code, unitId)),
  };
}
