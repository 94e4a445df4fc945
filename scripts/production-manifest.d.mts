export declare const productionUrl: string;
export declare function forProduction(manifest: string | Uint8Array): string;
