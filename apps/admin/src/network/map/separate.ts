export type Circle = { x: number; y: number; readonly radius: number };

/** Two circles that overlap are moved apart by so much. */
function push(one: Circle, other: Circle, angle: number): boolean {
  const room = one.radius + other.radius;
  let [dx, dy] = [other.x - one.x, other.y - one.y];
  if (Math.abs(dx) >= room || Math.abs(dy) >= room) return false;
  let apart = Math.hypot(dx, dy);
  if (apart >= room) return false;
  if (apart < 1e-6) {
    // On one spot: any direction will do, as long as it is always the same.
    apart = 1e-3;
    [dx, dy] = [Math.cos(angle) * apart, Math.sin(angle) * apart];
  }
  const share = (room - apart) / apart / 2;
  one.x -= dx * share;
  one.y -= dy * share;
  other.x += dx * share;
  other.y += dy * share;
  return true;
}

/** Two cells of one key only cost a comparison more. */
const keyOf = (column: number, row: number): number => column * 100_003 + row;

/** 不重叠: circles are moved apart, so many rounds or until none touch another; only neighbours are compared. */
export function separate(circles: readonly Circle[], rounds: number): void {
  const cell = Math.max(1, ...circles.map(({ radius }) => radius)) * 2;
  for (let round = 0; round < rounds; round += 1) {
    const grid = new Map<number, number[]>();
    const cellOf = ({ x, y }: Circle) => [Math.floor(x / cell), Math.floor(y / cell)] as const;
    circles.forEach((circle, index) => {
      const key = keyOf(...cellOf(circle));
      const own = grid.get(key);
      if (own) own.push(index);
      else grid.set(key, [index]);
    });
    let moved = false;
    circles.forEach((circle, index) => {
      const [column, row] = cellOf(circle);
      for (let dx = -1; dx <= 1; dx += 1)
        for (let dy = -1; dy <= 1; dy += 1)
          for (const other of grid.get(keyOf(column + dx, row + dy)) ?? [])
            if (other > index && push(circle, circles[other] as Circle, index)) moved = true;
    });
    if (!moved) return;
  }
}
