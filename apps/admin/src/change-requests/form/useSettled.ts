import { useEffect, useState } from 'react';

const REST = 400;

/** A value once it has rested: what is typed on is not asked about yet. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
