import type { TimeZone } from "../../../../../util/index.ts";

export const months = "January February March April May June July August September October November December".split(
  " ",
);
export const weekdays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
export const ordinals = ["1st", "2nd", "3rd", "4th"];
export const short = (name: string): string => name.slice(0, 3);

/** Short names of zones that differ from what Intl knows: standard time, summer time, and where they are used. */
const shortNames: readonly (readonly [standard: string, summer: string, regions: RegExp])[] = [
  ["GMT", "BST", /^Europe\/(London|Belfast|Guernsey|Isle_of_Man|Jersey)$|^GB/],
  ["GMT", "IST", /^Europe\/Dublin$|^Eire$/],
  ["WET", "WEST", /^(Europe\/(Lisbon)|Atlantic\/(Canary|Faroe|Madeira)|WET|Portugal)$/],
  [
    "EET",
    "EEST",
    /^(Europe\/(Athens|Bucharest|Chisinau|Helsinki|Kiev|Kyiv|Mariehamn|Riga|Sofia|Tallinn|Vilnius|Uzhgorod|Zaporozhye|Nicosia)|Asia\/(Beirut|Nicosia|Famagusta)|EET|Africa\/Cairo|Egypt)$/,
  ],
  ["EET", "EEST", /^(Europe\/Kaliningrad|Africa\/Tripoli|Libya)$/],
  ["MSK", "MSD", /^(Europe\/(Moscow|Simferopol|Minsk)|W-SU)$/],
  ["TRT", "TRT", /^(Europe\/Istanbul|Asia\/Istanbul|Turkey)$/],
  ["GMT+03:00", "GMT+03:00", /^Europe\/(Kirov|Volgograd)$/],
  ["CET", "CEST", /^(Europe\/|Arctic\/|CET$|MET$|Poland$|Africa\/(Algiers|Ceuta|Tunis)$|Atlantic\/Jan_Mayen$)/],
  ["JST", "JDT", /^(Asia\/Tokyo|Japan)$/],
  ["KST", "KDT", /^(Asia\/(Seoul|Pyongyang)|ROK)$/],
  ["CST", "CDT", /^(Asia\/(Shanghai|Chongqing|Chungking|Harbin|Taipei|Macau|Macao)|PRC|ROC)$/],
  ["HKT", "HKST", /^(Asia\/Hong_Kong|Hongkong)$/],
  ["SGT", "SGT", /^(Asia\/Singapore|Singapore)$/],
  ["IST", "IST", /^Asia\/(Kolkata|Calcutta)$/],
  ["IST", "IDT", /^(Asia\/(Jerusalem|Tel_Aviv)|Israel)$/],
  ["PKT", "PKST", /^Asia\/Karachi$/],
  ["ICT", "ICT", /^Asia\/(Bangkok|Ho_Chi_Minh|Saigon|Phnom_Penh|Vientiane)$/],
  ["WIB", "WIB", /^Asia\/Jakarta$/],
  [
    "AEST",
    "AEDT",
    /^Australia\/(Sydney|Melbourne|Hobart|Canberra|ACT|NSW|Victoria|Tasmania|Brisbane|Lindeman|Queensland|Currie)$/,
  ],
  ["ACST", "ACDT", /^Australia\/(Adelaide|Darwin|South|North|Broken_Hill|Yancowinna)$/],
  ["AWST", "AWDT", /^Australia\/(Perth|West)$/],
  ["NZST", "NZDT", /^(Pacific\/Auckland|NZ|Antarctica\/(McMurdo|South_Pole))$/],
  ["BRT", "BRST", /^(America\/(Sao_Paulo|Fortaleza|Recife|Bahia|Belem|Maceio)|Brazil\/East)$/],
  ["ART", "ARST", /^America\/(Argentina\/|Buenos_Aires)/],
  ["SAST", "SAST", /^Africa\/(Johannesburg|Maseru|Mbabane)$/],
  ["EAT", "EAT", /^Africa\/(Nairobi|Addis_Ababa|Kampala|Dar_es_Salaam|Mogadishu|Djibouti|Asmara)$/],
  ["CAT", "CAT", /^Africa\/(Harare|Lusaka|Maputo|Kigali|Lubumbashi|Gaborone|Blantyre|Bujumbura|Khartoum|Windhoek)$/],
  ["WAT", "WAT", /^Africa\/(Lagos|Kinshasa|Luanda|Douala|Libreville|Niamey|Ndjamena|Porto-Novo)$/],
  [
    "GMT",
    "GMT",
    /^Africa\/(Abidjan|Accra|Dakar|Bamako|Monrovia|Freetown|Lome|Ouagadougou)$|^Atlantic\/Reykjavik$|^Iceland$/,
  ],
];

/** What Java calls a zone: `PST` or `Pacific Standard Time`. */
export function zoneName(zone: TimeZone, epochSecond: number, full: boolean): string {
  if (zone.fixedOffset !== undefined && !/^(?:EST|MST|HST)$/.test(zone.id)) return fixedName(zone, full);
  const own = full ? undefined : shortNames.find(([, , regions]) => regions.test(zone.id));
  if (own) return own[isSummer(zone, epochSecond) ? 1 : 0];
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone.id, timeZoneName: full ? "long" : "short" });
  return (
    format.formatToParts(likeMoment(zone, epochSecond) * 1000).find(({ type }) => type === "timeZoneName")?.value ??
    zone.id
  );
}

function fixedName(zone: TimeZone, full: boolean): string {
  if (/^(?:UTC|Etc\/UTC|UCT|Zulu|Universal|Etc\/(?:UCT|Zulu|Universal))$/.test(zone.id))
    return full ? "Coordinated Universal Time" : "UTC";
  if (/^(?:GMT0?|Etc\/GMT0?|Greenwich|Etc\/Greenwich)$/.test(zone.id)) return full ? "Greenwich Mean Time" : "GMT";
  return zone.id;
}

/** Clocks are ahead of where they are in January or in July of the year, whichever is less. */
function isSummer(zone: TimeZone, epochSecond: number): boolean {
  const year = new Date(Math.max(-8.64e15, Math.min(8.64e15, epochSecond * 1000))).getUTCFullYear();
  const middleOf = (month: number): number => {
    const moment = new Date(0);
    moment.setUTCFullYear(year, month, 15);
    return moment.getTime() / 1000;
  };
  return zone.offsetAt(epochSecond) > Math.min(zone.offsetAt(middleOf(0)), zone.offsetAt(middleOf(6)));
}

/** January and July of a year of which Intl knows the names. */
const knownMoments = [1_705_320_000, 1_721_044_800];

/** A moment of such a year with summer time if there is summer time at the given one. */
const likeMoment = (zone: TimeZone, epochSecond: number): number => {
  const summer = isSummer(zone, epochSecond);
  return knownMoments.find((moment) => isSummer(zone, moment) === summer) ?? (knownMoments[0] as number);
};

const abbreviations: Readonly<Record<string, string>> = {
  CET: "Europe/Paris",
  CEST: "Europe/Paris",
  EET: "Europe/Athens",
  EEST: "Europe/Athens",
  WET: "Europe/Lisbon",
  WEST: "Europe/Lisbon",
  MSK: "Europe/Moscow",
  BST: "Europe/London",
  PST: "America/Los_Angeles",
  PDT: "America/Los_Angeles",
  PT: "America/Los_Angeles",
  MST: "America/Denver",
  MDT: "America/Denver",
  CST: "America/Chicago",
  CDT: "America/Chicago",
  EST: "America/New_York",
  EDT: "America/New_York",
  AKST: "America/Anchorage",
  AKDT: "America/Anchorage",
  HST: "Pacific/Honolulu",
  JST: "Asia/Tokyo",
  IST: "Asia/Kolkata",
  KST: "Asia/Seoul",
  SGT: "Asia/Singapore",
  HKT: "Asia/Hong_Kong",
  AEST: "Australia/Sydney",
  AEDT: "Australia/Sydney",
  NZST: "Pacific/Auckland",
  NZDT: "Pacific/Auckland",
};

/** The region that an abbreviation stands for when it is read. */
export const regionOf = (abbreviation: string): string | undefined => abbreviations[abbreviation.toUpperCase()];
