// `node --import infisical-kit/preload app.js` waits for this before the program starts.
import { isMainThread } from "node:worker_threads";
import { preload } from "./preload.js";

// A worker thread begins with the environment of the thread that made it.
if (isMainThread) await preload();
