/** Lines of bytes, as JSON lines come. */

/**
 * The lines of a stream of bytes, without their ends, cut at line feeds only: the other characters that Unicode ends
 * lines with may stand inside a JSON string. A line longer than `limit` bytes comes as null and is not kept in memory.
 */
export async function* splitLines(
  input: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array | null> {
  let held: Uint8Array[] = [];
  let length = 0;
  const take = (): Uint8Array | null => {
    const line = length > limit ? null : Buffer.concat(held);
    held = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      held.push(chunk.subarray(from, end));
      length += end - from;
      from = end + 1;
      yield take();
    }
    length += chunk.length - from;
    if (length > limit) held = [];
    else held.push(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
