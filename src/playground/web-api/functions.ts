import { z } from 'zod';
import { parsedBlocks } from '../message-content.js';
import { type MethodFamily, method } from './method.js';

const execution = { function_execution_id: z.string().min(1) };

export const functions: MethodFamily = {
  'functions.completeSuccess': method({
    args: z.strictObject({
      ...execution,
      outputs: z.preprocess(parsedBlocks, z.record(z.string(), z.unknown())),
    }),
    run(args, backend) {
      backend.functions.complete(args.function_execution_id, args.outputs);
      return {};
    },
  }),

  'functions.completeError': method({
    args: z.strictObject({ ...execution, error: z.string().min(1) }),
    run(args, backend) {
      backend.functions.fail(args.function_execution_id, args.error);
      return {};
    },
  }),
};
