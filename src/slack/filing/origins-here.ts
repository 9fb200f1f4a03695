/** Where statements come from, of the record in use: the graph is made where texts are checked, the picture in a thread of its own. */
import type { Logger } from 'pino';
import type { TracedClaim } from '../../checking/origins/claim-origins.js';
import type { Checking } from '../../desk/checking/checking.js';
import { originsPicture } from '../../reports/origins/picture.js';
import { originsTree } from '../../reports/origins/tree.js';
import { painter } from '../../reports/paint.js';
import { loggable } from '../logging.js';
import type { PictureMaker } from '../pictures/png.js';
import type { OriginsPort } from './port.js';

/** As many letters fit a message beside the list of channels. */
const columns = 76;

export function originsPort({
  checking,
  pictures,
  logger,
}: {
  checking: Pick<Checking, 'origins'>;
  pictures: PictureMaker;
  logger: Logger;
}): OriginsPort {
  /** The answer stands without it. */
  const drawn = async ({ claim, graph, line }: TracedClaim): Promise<Uint8Array | null> => {
    try {
      return await pictures.png(originsPicture(graph, { claim: claim.text, line }));
    } catch (error) {
      logger.warn({ ...loggable(error) }, 'a picture of origins could not be drawn');
      return null;
    }
  };
  return async (claim) => {
    const carried = (await checking.origins(claim)).filter(({ graph }) => graph.carriers.length > 0);
    // A picture is of one statement.
    const [first] = carried;
    if (first === undefined) return null;
    const tree = originsTree(first.graph, { columns, paint: painter(false) });
    return { of: first.claim.text, line: first.line, tree, picture: await drawn(first) };
  };
}
