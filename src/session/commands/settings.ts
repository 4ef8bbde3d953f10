import { sparkError } from "../../errors/index.ts";
import type { LocalRelation, SqlStatement } from "../../plan/index.ts";
import { localTimeZone, timeZone } from "../../util/index.ts";
import type { LocalSession } from "../session.ts";
import { answer, nothing, type StatementRunner, text } from "./statement.ts";

const zoneKey = "spark.sql.session.timeZone";

const pair = (key: string, value: string): LocalRelation => answer(["key", "value"], [[key, value]]);

const set: StatementRunner = (statement, { conf }) => {
  const [key, value] = [text(statement, "key"), text(statement, "value")];
  if (key === undefined) {
    const all = [...conf.snapshot()].sort(([a], [b]) => (a < b ? -1 : 1));
    return answer(["key", "value"], all);
  }
  if (value !== undefined) conf.set(key, value);
  return pair(key, conf.get(key, null) ?? conf.snapshot().get(key) ?? "<undefined>");
};

const setTimeZone: StatementRunner = (statement, { conf }) => {
  const value = zoneText(text(statement, "value") ?? "", statement);
  conf.set(zoneKey, value);
  return pair(zoneKey, value);
};

function zoneText(value: string, { origin }: SqlStatement): string {
  if (value === "LOCAL") return localTimeZone();
  const hours = /^interval\s+'?(-?\d+)'?\s+hours?$/i.exec(value.trim());
  const amount = Number(hours?.[1] ?? 0);
  const zone = hours ? `${amount < 0 ? "-" : "+"}${String(Math.abs(amount)).padStart(2, "0")}:00` : value;
  if (timeZone(zone)) return zone;
  throw sparkError("INVALID_CONF_VALUE.TIME_ZONE", { confName: `"${zoneKey}"`, confValue: value }, origin);
}

const reset: StatementRunner = (statement, { conf }: LocalSession) => {
  const key = text(statement, "key");
  if (key === undefined) conf.reset();
  else conf.unset(key);
  return nothing();
};

export const settingStatements: Readonly<Record<string, StatementRunner>> = { set, setTimeZone, reset };
