/** Reads one feed and ends. In a thread of its own, so that whatever a feed makes its parser do, nobody else waits. */
import { parentPort, workerData } from 'node:worker_threads';
import { decode } from './decode.js';
import type { FeedTask } from './parse-feed.js';
import { readFeed } from './read-feed.js';

// What starts this file sends nothing else.
const { bytes, mimetype, address } = workerData as FeedTask;
parentPort?.postMessage(readFeed(decode(bytes, mimetype), address));
