import type { Stats } from "webpack";

export function build(mode: "production" | "development"): Promise<Stats>;
