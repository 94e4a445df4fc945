/** The generated metadata with the property that lets error cells through. */
export declare function allowErrorValues<T extends object>(metadata: T): T & { allowErrorForDataTypeAny: boolean };
