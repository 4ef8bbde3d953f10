export { type LaunchedServer, type LaunchOptions, launchConnectServer } from "./server.ts";
