import { z } from 'zod';
import { ApiError } from '../api-error.js';
import { checkView } from '../blocks/view.js';
import { type MethodFamily, method } from './method.js';

const triggered = z.strictObject({ trigger_id: z.string().min(1), view: z.unknown() });

export const views: MethodFamily = {
  'views.open': method({
    args: triggered,
    run(args, { triggers, views }) {
      const content = checkView(parsed(args.view), 'modal');
      return { view: views.open(triggers.exchange(args.trigger_id).user, content).wire };
    },
  }),

  'views.push': method({
    args: triggered,
    run(args, { triggers, views }) {
      const content = checkView(parsed(args.view), 'modal');
      const { user, viewId } = triggers.exchange(args.trigger_id);
      if (!viewId) throw new ApiError('not_found', ['the trigger did not come from a modal']);
      return { view: views.push(user, content).wire };
    },
  }),

  'views.update': method({
    args: z.strictObject({
      view: z.unknown(),
      view_id: z.string().optional(),
      external_id: z.string().optional(),
      hash: z.string().optional(),
    }),
    run(args, { views }) {
      const view = views.find({ viewId: args.view_id, externalId: args.external_id });
      const type = view.wire.type === 'home' ? 'home' : 'modal';
      views.update(view, checkView(parsed(args.view), type), args.hash);
      return { view: view.wire };
    },
  }),

  'views.publish': method({
    args: z.strictObject({ user_id: z.string().min(1), view: z.unknown(), hash: z.string().optional() }),
    run(args, { workspace, views, app }) {
      if (!app.homeTab) throw new ApiError('not_enabled');
      const user = workspace.users.get(args.user_id);
      if (!user) throw new ApiError('invalid_arguments', ['no such user [json-pointer:/user_id]']);
      if (args.hash !== undefined && args.hash !== views.home(user)?.wire.hash)
        throw new ApiError('hash_conflict');
      return { view: views.publish(user, checkView(parsed(args.view), 'home')).wire };
    },
  }),
};

/** Forms carry the view as a JSON string. */
function parsed(view: unknown): unknown {
  if (typeof view !== 'string') return view;
  try {
    return JSON.parse(view);
  } catch {
    throw new ApiError('invalid_arguments', ['not JSON [json-pointer:/view]']);
  }
}
