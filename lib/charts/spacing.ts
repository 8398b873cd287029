interface Block {
  readonly start: number;
  readonly sum: number;
  readonly count: number;
}

function mean(block: Block): number {
  return block.sum / block.count;
}

/** Joins each block with the one before it while their order is wrong: least-squares fit to a rising line. */
function pooled(targets: readonly number[]): readonly Block[] {
  const blocks: Block[] = [];
  targets.forEach((target, start) => {
    let block: Block = { start, sum: target, count: 1 };
    let before = blocks.at(-1);
    while (before !== undefined && mean(before) > mean(block)) {
      blocks.pop();
      block = { start: before.start, sum: before.sum + block.sum, count: before.count + block.count };
      before = blocks.at(-1);
    }
    blocks.push(block);
  });
  return blocks;
}

/**
 * Places for labels that want to stand at `wanted`, moved as little as possible so that neighbours are at
 * least `gap` apart and all lie between `min` and `max`. Takes and gives positions in the same order; labels
 * that want the same place keep their order. Where the room is too small for every gap, the gap shrinks evenly.
 */
export function spreadOut(
  wanted: readonly number[],
  gap: number,
  room: { readonly min: number; readonly max: number },
): readonly number[] {
  const fittingGap = wanted.length < 2 ? 0 : Math.min(gap, (room.max - room.min) / (wanted.length - 1));
  const order = wanted.map((target, index) => ({ target, index })).sort((a, b) => a.target - b.target);
  const places = new Array<number>(wanted.length).fill(0);
  const highest = room.max - fittingGap * Math.max(0, wanted.length - 1);
  for (const block of pooled(order.map(({ target }, rank) => target - rank * fittingGap))) {
    const place = Math.min(Math.max(mean(block), room.min), highest);
    for (let rank = block.start; rank < block.start + block.count; rank += 1) {
      const entry = order[rank];
      if (entry !== undefined) places[entry.index] = place + rank * fittingGap;
    }
  }
  return places;
}
