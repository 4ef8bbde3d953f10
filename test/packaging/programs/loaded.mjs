/** Prints the packages that were loaded: after the imports, and after the first answer. */
import { createRequire, register } from "node:module";
import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";

const { port1, port2 } = new MessageChannel();
const hooks = `
  let port;
  export const initialize = (data) => { port = data.port; };
  export const load = (url, context, next) => { port.postMessage(url); return next(url, context); };
`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`, { data: { port: port2 }, transferList: [port2] });

const required = createRequire(import.meta.url).cache;

/** What was imported since the last call, and all that was required: hooks do not see `require`. @returns {string[]} */
const loadedSoFar = () => {
  const packages = new Set();
  const files = Object.keys(required).map((file) => file.replaceAll("\\", "/"));
  for (let message = receiveMessageOnPort(port1); message !== undefined; message = receiveMessageOnPort(port1)) {
    files.push(message.message);
  }
  for (const file of files) {
    const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
    if (name !== undefined) packages.add(name);
  }
  return [...packages].sort();
};
const nativeLibraries = () => {
  const report = /** @type {{ sharedObjects: string[] }} */ (process.report.getReport());
  return report.sharedObjects.filter((file) => file.includes("node_modules"));
};

const { SparkSession } = await import("tspark");
await import("tspark/functions");
await import("tspark/types");
await import("tspark/errors");
const atImport = { packages: loadedSoFar(), native: nativeLibraries().length };

const spark = await SparkSession.builder().master("local[1]").getOrCreate();
await spark.range(1).count();
await spark.stop();
const afterAnswer = { packages: loadedSoFar(), native: nativeLibraries().length };
port1.close();
console.log(JSON.stringify({ atImport, afterAnswer }));
