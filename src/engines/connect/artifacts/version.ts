/** Whether a version like `4.0.1` or `4.1.0-SNAPSHOT` comes before `major.minor`. */
export function isOlderThan(version: string, major: number, minor: number): boolean {
  const [ours = 0, oursMinor = 0] = version.split(".").map(Number);
  return ours < major || (ours === major && oursMinor < minor);
}
