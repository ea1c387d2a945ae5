/** The script's global object; `main.ts` hangs the entry points on it (gas-webpack-plugin reads the assignments). */
declare const global: Record<string, unknown>;
