export { CalendarInterval, secondsText } from "../types/index.ts";
