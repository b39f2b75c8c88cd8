export function firstScripts(
  readText: (name: string) => Promise<string>,
): Promise<{ name: string; bytes: number }[]>
